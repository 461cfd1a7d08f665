"""`reacties` makes files of mail: each once, in one place, with nothing in them that nobody may know."""

import json
import os
import pty
import re
import stat
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commands.inbox.files import draft_of, seen_marks, stored
from commands.inbox.handling import Result, as_draft, handled
from commands.inbox.judge import judged
from commands.inbox.mailboxes import LARGEST, Source
from commands.inbox.reasons import Reason
from plugins.model import Status
from tests.conftest import Wijkpark
from tests.examples import STEADY, content, header
from tests.inbox.mails import ATTACKS, CLIENTS, REFUSED, mail
from tests.inbox.test_judge import KNOWN
from tests.paths import ROOT

AT = ("--nu", "2026-11-23T10:00")
PARK = {
    "nieuws/open-dag.md": header(),
    "nieuws/dicht-bericht.md": header(titel="Dicht", reacties="dicht"),
    "documenten/groenplan.md": header(titel="Groenplan"),
    "agenda/wandeling.md": header(titel="Wandeling", begin="7 maart 2027 10:00"),
}
SPACE = 200 * 1024 * 1024


@pytest.fixture
def park(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a content folder, and a place for the key."""
    monkeypatch.setenv("WIJKPARK_SLEUTEL", str(tmp_path / "thuis" / "sleutel"))
    return content(tmp_path / "inhoud", PARK)


def replies_in(folder: Path) -> dict[str, str]:
    """Give the files of replies, by their paths."""
    below = folder / "reacties"
    return {path.relative_to(below).as_posix(): path.read_text() for path in sorted(below.rglob("*")) if path.is_file()}


def objects(done: subprocess.CompletedProcess[str]) -> list[Mapping[str, str]]:
    """Give what `--json` printed."""
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_a_mail_becomes_a_file(wijkpark: Wijkpark, park: Path) -> None:
    """The whole file and the whole object are known; the content that holds it is right."""
    folder = content(park.parent / "post", {"x.eml": mail("Naam: Anna\n\nIk kom.\n\n---\ntitel: x\n")})
    done = wijkpark("reacties", folder, "--alles-als-concept", "--json", "--inhoud", park, *AT)
    assert done.returncode == 0
    text = "Ik kom.\n\n---\ntitel: x"
    assert objects(done) == [
        {"bestand": "x.eml", "uitkomst": "concept", "naam": "Anna", "bericht": "open-dag", "tekst": text, "reden": ""}
    ]
    (reply,) = stored(park)
    head = (
        f"naam: Anna\ndatum: 22 november 2026 10:15\nstatus: concept\nkenmerk: {reply.mark}\nafzender: {reply.sender}\n"
    )
    assert replies_in(park) == {
        "gezien.txt": f"{reply.mark}\n",
        f"open-dag/2026-11-22-{reply.mark[:8]}.md": f"---\n{head}---\n{text}\n",
    }
    assert wijkpark("controleer", "--inhoud", park, *AT).returncode == 0


def test_a_second_run_changes_nothing(wijkpark: Wijkpark, park: Path) -> None:
    """A mail that was handled is known again; the key is made once, and only its owner can read it."""
    folder = content(park.parent / "post", {"x.eml": mail("Ik kom."), "y.eml": mail("x", subject="Hallo")})
    first = wijkpark("reacties", folder, "--inhoud", park, *AT)
    key = Path(os.environ["WIJKPARK_SLEUTEL"])
    assert first.stderr.splitlines()[0] == f"Er is een sleutel gemaakt: {key}"
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    before, secret = replies_in(park), key.read_bytes()
    again = wijkpark("reacties", folder, "--inhoud", park, *AT)
    assert (again.returncode, again.stderr) == (0, "")
    assert again.stdout.splitlines() == [
        "x.eml: afgewezen: dubbel (open-dag). Deze mail is al eerder behandeld.",
        "y.eml: afgewezen: geen bericht genoemd. In het onderwerp staat niet [reactie: …]. Beantwoord deze mail zelf.",
        "Klaar: 2 afgewezen.",
    ]
    assert (replies_in(park), key.read_bytes()) == (before, secret)


def test_what_is_asked_for_is_counted_and_not_written(wijkpark: Wijkpark, park: Path) -> None:
    """Guests and requests are counted by who sent them, with what to do next; none becomes a file."""
    coming, asking = "[ik ga mee: wandeling] Wandeling", "[document: groenplan] Groenplan"
    mails = {
        "1.eml": mail("Ik!", subject=coming),
        "2.eml": mail("Ik ook!", subject=coming, From="Piet <piet@b.nl>", Message_ID="<2@b.nl>"),
        "3.eml": mail("Nog eens ik.", subject=coming, Message_ID="<3@b.nl>"),
        "4.eml": mail("Graag.", subject=asking),
        "5.eml": mail("Dag.", subject="[contact] Een vraag"),
    }
    done = wijkpark("reacties", content(park.parent / "post", mails), "--inhoud", park, *AT)
    assert done.stdout.splitlines()[5:] == [
        "Andere mails (contact): 1.",
        "Aanvragen van het document groenplan: 1.",
        (
            "Aanmeldingen voor wandeling: 2. Klopt dat, met wie er nog meekomt? Zet dan in agenda/wandeling.md "
            "de regel 'aanmeldingen: 2'."
        ),
        "Klaar: 5 afgewezen.",
    ]
    assert not (park / "reacties").exists()


def at_terminal(words: Sequence[str | Path], park: Path, typed: str, **more: str) -> str:
    """Run the command as somebody at a terminal does, and give what they see."""
    leader, follower = pty.openpty()
    command = [sys.executable, ROOT / "commands/__main__.py", "reacties", *words, "--inhoud", park, *AT]
    os.write(leader, typed.encode())
    with os.fdopen(follower, "rb", closefd=True) as terminal:
        done = subprocess.run(
            command, stdin=terminal, capture_output=True, encoding="utf-8", env={**os.environ, **more}, check=False
        )
    os.close(leader)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_volunteer_decides(park: Path) -> None:
    """Place, change, keep, skip and discard; an answer that is none is asked for again."""
    mails = {f"{n}.eml": mail(f"Tekst {n}.", Message_ID=f"<{n}@b.nl>", From=f"N{n} <n{n}@b.nl>") for n in range(1, 6)}
    editor = content(park.parent, {"editor": '#!/bin/sh\nprintf "Anders. Mail a@b.nl\\n" > "$1"\n'}) / "editor"
    editor.chmod(0o755)
    shown = at_terminal(
        [content(park.parent / "post", mails)], park, "p\nx\na\np\nc\no\nw\n", EDITOR=str(editor), VISUAL=""
    )
    assert "Naam:    N1\nBericht: Open dag (open-dag)\nDatum:   22 november 2026 10.15 uur\n" in shown
    assert shown.splitlines()[-2:] == [
        "Klaar: 2 reacties geplaatst, 1 concept gemaakt, 1 overgeslagen en 1 weggegooid.",
        "Is een concept goed? Haal dan in het bestand de regel 'status: concept' weg.",
    ]
    found = {reply.name: (reply.status, reply.text) for reply in stored(park)}
    assert found == {
        "N1": (Status.PUBLISHED, "Tekst 1."),
        "N2": (Status.PUBLISHED, "Anders. Mail [e-mailadres verwijderd]"),
        "N3": (Status.DRAFT, "Tekst 3."),
    }
    assert len(seen_marks(park)) == 4


def test_without_a_key_nothing_is_written(wijkpark: Wijkpark, park: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A key that is none, cannot be made, or lies among the content stops the run."""
    folder = content(park.parent / "post", {"x.eml": mail("Ik kom.")})
    for place, words in {
        content(park.parent, {"kort": "abc"}) / "kort": "staat geen sleutel",
        park.parent / "kort" / "sleutel": "kan ik niet lezen of maken",
        park / "sleutel": "ligt tussen de bestanden van de site",
        ROOT / "sleutel": "ligt tussen de bestanden van de site",
    }.items():
        monkeypatch.setenv("WIJKPARK_SLEUTEL", str(place))
        done = wijkpark("reacties", folder, "--inhoud", park, *AT)
        assert (done.returncode, words in done.stderr, done.stdout) == (1, True, "")
    assert not (park / "reacties").exists()


def test_nothing_is_written_through_a_link(wijkpark: Wijkpark, park: Path) -> None:
    """A folder of replies that is a link out of the content is refused."""
    outside = content(park.parent / "elders", {})
    outside.mkdir()
    (park / "reacties").symlink_to(outside, target_is_directory=True)
    folder = content(park.parent / "post", {"x.eml": mail("Ik kom.")})
    done = wijkpark("reacties", folder, "--inhoud", park, *AT)
    assert (done.returncode, list(outside.iterdir())) == (1, [])


def test_wrong_content_stops_the_run(wijkpark: Wijkpark, park: Path) -> None:
    """Nobody can tell what can be answered where the content is wrong."""
    content(park, {"nieuws/fout.md": "titel: x\n\ny\n"})
    done = wijkpark("reacties", content(park.parent / "post", {"x.eml": mail("x")}), "--inhoud", park, *AT)
    assert (done.returncode, done.stderr.startswith("fout: nieuws/fout.md")) == (1, True)


def test_a_command_without_mail_is_wrong(wijkpark: Wijkpark) -> None:
    """Where the mail is has to be said, and has to be there."""
    assert wijkpark("reacties").returncode == 2
    assert wijkpark("reacties", "/is/er/niet").returncode == 2


def test_replies_go_on_request(wijkpark: Wijkpark, park: Path) -> None:
    """Somebody's replies are found by their name or their address; what remains in git is said; no mail comes back."""
    mails = {f"{n}.eml": mail(f"Tekst {n}.", Message_ID=f"<{n}@b.nl>", From=f"N{n} <n@b.nl>") for n in range(3)}
    folder = content(
        park.parent / "post", {**mails, "4.eml": mail("Dag.", From="Piet <p@b.nl>", Message_ID="<4@b.nl>")}
    )
    wijkpark("reacties", folder, "--inhoud", park, *AT)
    git = ["git", "-c", "user.name=x", "-c", "user.email=x@b.nl"]
    for arguments in (["init", "-q"], ["add", "."], ["commit", "-qm", "x"]):
        subprocess.run([*git, *arguments], cwd=park, check=True)
    done = wijkpark("reacties", "--verwijder", "N@B.nl", "--ja", "--inhoud", park)
    assert done.stdout.splitlines()[3:] == [
        "Weggehaald: 3 reacties. Maak en publiceer nu de site opnieuw.",
        (
            "In reacties/gezien.txt blijft een code van elke mail staan, zodat hij niet terugkomt. "
            "Een naam of adres is dat niet."
        ),
        (
            "In de geschiedenis van git staan ze nog, in 1 versie. Moet dat ook weg? Vraag het aan wie de site "
            "onderhoudt: git filter-repo kan het, en daarna haalt iedereen alles opnieuw op."
        ),
    ]
    assert [reply.name for reply in stored(park)] == ["Piet"]
    assert "Weggehaald: 1 reactie." in wijkpark("reacties", "--verwijder", " piet", "--ja", "--inhoud", park).stdout
    assert "geen reacties" in wijkpark("reacties", "--verwijder", "Piet", "--inhoud", park).stdout
    wijkpark("reacties", folder, "--inhoud", park, *AT)
    assert list(stored(park)) == []


def test_nothing_is_removed_unasked(wijkpark: Wijkpark, park: Path) -> None:
    """Without a terminal it is only said what would go; at one, it goes where somebody says yes."""
    (text,) = content(park, {"reacties/open-dag/a.md": header(naam="Anna", datum="2022-02-01")}).glob("reacties/*/*")
    found = "reacties/open-dag/a.md: Anna, 1 februari 2022: Kom kijken."
    done = wijkpark("reacties", "--verwijder", "anna", "--inhoud", park)
    assert (done.returncode, done.stdout.splitlines()) == (
        0,
        [found, "Er is nog niets weggehaald. Zet er --ja achter om dat wel te doen."],
    )
    question = f"{found}\nDeze reacties weghalen? [j/n] "
    assert at_terminal(["--verwijder", "anna"], park, "n\n") == f"{question}Er is niets weggehaald.\n"
    assert text.is_file()
    assert at_terminal(["--verwijder", "anna"], park, "j\n").startswith(f"{question}Weggehaald: 1 reactie.")
    assert not text.exists()


@pytest.mark.parametrize("name", [*CLIENTS, *ATTACKS])
def test_every_reply_is_read_as_it_was_written(name: str) -> None:
    """A file holds just what its mail had to say, whatever that looks like."""
    raw, expected = CLIENTS[name] if name in CLIENTS else (ATTACKS[name][0](), ATTACKS[name][1])
    if isinstance(expected, Reason):
        return
    reply = judged(raw[:LARGEST], KNOWN)
    draft = draft_of(reply, Status.PUBLISHED)
    assert draft.path == f"reacties/open-dag/2026-11-22-{reply.mark[:8]}.md"
    assert draft.source.endswith(f"---\n{expected[1]}\n")


SMALL = [raw for raw, _ in (*CLIENTS.values(), *REFUSED.values())]
PIECES = st.sampled_from(
    [b"anna@voorbeeld.nl", b"\r\n", b"--grens", b"=?utf-8?B?", b"?=", b"\xff", b"\0", b">", b"<", b": "]
)


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """Give a mail of which pieces were replaced."""
    raw = bytearray(draw(st.sampled_from(SMALL)))
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(raw)))
        raw[start : start + draw(st.integers(0, 40))] = draw(st.one_of(PIECES, st.binary(max_size=20)))
    return bytes(raw)


@STEADY
@given(raws=st.lists(mutated(), min_size=1, max_size=20))
def test_no_mutated_mail_fails_or_tells_an_address(raws: list[bytes], tmp_path_factory: pytest.TempPathFactory) -> None:
    """Whatever happened to mails on the way: each has an outcome, and no written file holds an address."""
    folder = tmp_path_factory.mktemp("inhoud")
    sources = [Source(name=f"{number}.eml", raw=raw) for number, raw in enumerate(raws)]
    outcomes = list(handled(sources, KNOWN, folder, as_draft))
    assert [outcome.file for outcome in outcomes] == [source.name for source in sources]
    assert sum(outcome.result is Result.DRAFT for outcome in outcomes) == len(list(stored(folder)))
    written = replies_in(folder).values() if (folder / "reacties").exists() else ()
    for text in (*written, *(outcome.text + outcome.name + outcome.reason for outcome in outcomes)):
        assert "anna@voorbeeld.nl" not in text
        assert "@park.example" not in text


def test_one_bad_mail_never_stops_the_rest(park: Path) -> None:
    """What Python's own parser cannot take is unreadable, and the next mail is read."""
    sources = [Source(name="a", raw=mail("x", "multipart/mixed; boundary*=x''%FF")), Source(name="b", raw=mail("Ik."))]
    assert [outcome.result for outcome in handled(sources, KNOWN, park, as_draft)][1] is Result.DRAFT


# The peak of this program alone: what `getrusage` gives begins with that of the program that started it.
MEASURED = """
import re, resource, sys
from pathlib import Path
from commands.__main__ import main
main(sys.argv[1:])
used = resource.getrusage(resource.RUSAGE_SELF)
peak = re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())
print(used.ru_utime + used.ru_stime, peak[1], file=sys.stderr)
"""


def test_a_thousand_mails_take_little(park: Path) -> None:
    """A thousand mails take less than 10 seconds of one processor and 200 MiB."""
    raws = [raw for raw, _ in CLIENTS.values()]
    mails = {f"{n:04}.eml": unlike(raws[n % len(raws)], n) for n in range(1000)}
    folder = content(park.parent / "post", mails)
    done = subprocess.run(
        [sys.executable, "-c", MEASURED, "reacties", str(folder), "--inhoud", str(park), *AT],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
        check=True,
    )
    seconds, peak = done.stderr.split()[-2:]
    assert len(list(stored(park))) == 1000
    assert float(seconds) < 10
    assert int(peak) * 1024 < SPACE


def unlike(raw: bytes, number: int) -> bytes:
    """Give a mail from somebody else, with another Message-ID."""
    sender = re.sub(rb"(From: [^\r]*?)(\w+)@", rb"\g<1>\g<2>%d@" % number, raw, count=1)
    return sender.replace(b"Message-ID: <1@", b"Message-ID: <%d@" % number)


def test_a_changed_reply_is_still_known() -> None:
    """Changing the text changes neither the file's name nor what the mail is known by."""
    reply = judged(mail("Ik kom."), KNOWN)
    one, two = (draft_of(changed, Status.PUBLISHED) for changed in (reply, replace(reply, text="Ik kom niet.")))
    assert one.path == two.path
