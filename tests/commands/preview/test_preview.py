"""The preview follows what a volunteer saves, in a real browser."""

import http.client
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from plugins.dutch import AMSTERDAM
from tests.paths import ROOT

GOOD = "titel: Wilgen\ndatum: 2020-01-01\n\nDe wilgen staan er nog."
NOW = "2026-11-23T10:00"
# Milliseconds; a busy machine makes no test fail.
PATIENCE = 30_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """A running preview: its process, its address, what it says, and the folder and the post that it shows."""

    process: subprocess.Popen[str]
    address: str
    content: Path
    said: list[str] = field(default_factory=list)

    @property
    def post(self) -> Path:
        """Give the file of the post."""
        return self.content / "nieuws" / "wilgen.md"

    def get(self, path: str, method: str = "GET", **headers: str) -> "Got":
        """Ask for something."""
        connection = http.client.HTTPConnection(self.address.removeprefix("http://"), timeout=30)
        connection.putrequest(method, path, skip_host="Host" in headers)
        for name, value in headers.items():
            connection.putheader(name.replace("_", "-"), value)
        connection.endheaders()
        answer = connection.getresponse()
        text = answer.read().decode(errors="replace")
        connection.close()
        return Got(status=answer.status, headers=answer.headers, text=text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Got:
    """What the preview answered."""

    status: int
    headers: http.client.HTTPMessage
    text: str


@contextmanager
def looking(content: Path, *words: str, root: Path = ROOT) -> Iterator[Preview]:
    """Start `kijk` on a content folder, and stop it with Ctrl-C."""
    program = str(root / "commands" / "__main__.py")
    command = [sys.executable, "-X", "utf8", program, "kijk", "--stil", "--inhoud", str(content), *words]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8") as process:
        assert process.stdout
        said: list[str] = []
        address = ""
        while not address:
            said.append(process.stdout.readline())
            assert said[-1], said
            match = re.search(r"op (http://127\.0\.0\.1:\d+)/", said[-1])
            address = match[1] if match else ""
        reading = threading.Thread(target=lambda: said.extend(process.stdout or ()), daemon=True)
        reading.start()
        try:
            yield Preview(process=process, address=address, content=content, said=said)
        finally:
            process.send_signal(signal.SIGINT)
            status = process.wait(20)
            reading.join(10)
        assert (status, said[-1]) == (0, "Gestopt.\n")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Write a small content folder."""
    folder = tmp_path / "inhoud"
    (folder / "nieuws").mkdir(parents=True)
    (folder / "nieuws" / "wilgen.md").write_text(GOOD)
    return folder


@pytest.fixture
def preview(content: Path) -> Iterator[Preview]:
    """Start `kijk` on the small content folder."""
    with looking(content) as shown:
        yield shown


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Give a page of a browser."""
    opened = browser.new_page()
    opened.set_default_timeout(PATIENCE)
    yield opened
    opened.close()


def soon(holds: Callable[[], bool]) -> bool:
    """Wait until something holds."""
    end = time.monotonic() + PATIENCE / 1000
    while not holds() and time.monotonic() < end:
        time.sleep(0.02)
    return holds()


def shows(page: Page, text: str) -> None:
    """Wait until a page shows a text."""
    expect(page.locator("main")).to_contain_text(text, timeout=PATIENCE)


@pytest.fixture(scope="module")
def announced(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """Start `kijk` on a text that appears within one and a half minutes, without anybody saving anything."""
    appears = (datetime.now(AMSTERDAM) + timedelta(seconds=90)).replace(second=0, microsecond=0)
    folder = tmp_path_factory.mktemp("aangekondigd") / "inhoud"
    (folder / "nieuws").mkdir(parents=True)
    (folder / "nieuws" / "feest.md").write_text(f"titel: Feest\ndatum: {appears:%Y-%m-%d %H:%M}\n\nFeest.")
    with looking(folder) as shown:
        yield shown


def test_what_has_yet_to_appear_is_marked(announced: Preview) -> None:
    """Before its moment a text has a mark. What becomes of it is seen at the end of this file: until then it waits."""
    assert "Verschijnt op" in announced.get("/nieuws/feest/").text


def test_a_saved_change_appears_and_a_mistake_is_said(preview: Preview, page: Page) -> None:
    """A change shows without a click; a mistake shows its line over the last good page, and goes when it is mended."""
    page.goto(f"{preview.address}/nieuws/wilgen/")
    preview.post.write_text(GOOD.replace("staan er nog", "zijn geknot"))
    shows(page, "De wilgen zijn geknot.")
    preview.post.write_text(GOOD.replace("titel", "titl"))
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("fout: nieuws/wilgen.md:1: 'titl' ken ik niet. Bedoel je 'titel'?", timeout=PATIENCE)
    shows(page, "De wilgen zijn geknot.")
    page.reload()
    expect(alert).to_contain_text("Bedoel je 'titel'?", timeout=PATIENCE)
    preview.post.write_text(GOOD)
    shows(page, "De wilgen staan er nog.")
    expect(alert).to_have_count(0)


def test_only_what_changed_is_put_in_its_place(preview: Preview, page: Page) -> None:
    """A new sentence comes without a reload, so that a half-written reply stays; a new title needs one for its mail."""
    page.goto(f"{preview.address}/nieuws/wilgen/")
    page.evaluate("window.mine = 1")
    page.get_by_role("button", name="Of schrijf het hier").click()
    page.get_by_label("Je naam").fill("Bo")
    page.wait_for_timeout(500)
    preview.post.write_text(f"{GOOD}\n\nEn de essen ook.")
    shows(page, "En de essen ook.")
    assert page.get_by_label("Je naam").input_value() == "Bo"
    assert page.evaluate("window.mine") == 1
    preview.post.write_text(GOOD.replace("Wilgen", "Essen"))
    expect(page.locator("h1")).to_have_text("Essen", timeout=PATIENCE)
    expect(page.locator(".respond a").first).to_have_attribute("href", re.compile("wilgen%5D%20Essen"))
    expect(page).to_have_title(re.compile("^Essen"))


def test_lists_follow_and_the_place_on_the_page_stays(content: Path, page: Page) -> None:
    """A list shows a new title; whoever has scrolled down is still there after it."""
    for number in range(30):
        older = GOOD.replace("Wilgen", f"Bericht {number}").replace("2020", "2019")
        (content / "nieuws" / f"bericht-{number}.md").write_text(older)
    with looking(content) as preview:
        page.goto(f"{preview.address}/nieuws/")
        page.evaluate("scrollTo(0, 500)")
        preview.post.write_text(GOOD.replace("Wilgen", "Essen"))
        shows(page, "Essen")
        assert page.evaluate("scrollY") == 500


def test_a_page_that_has_not_changed_is_left_alone(preview: Preview, page: Page) -> None:
    """An edit of one text does not reload a page that shows nothing of it."""
    page.goto(f"{preview.address}/contact/")
    page.evaluate("window.mine = 1")
    with page.expect_response(re.compile("nieuws[?]pagina="), timeout=PATIENCE):
        page.goto(f"{preview.address}/contact/")
    page.evaluate("window.mine = 1")
    preview.post.write_text(GOOD.replace("staan er nog", "zijn geknot"))
    assert soon(lambda: "zijn geknot" in preview.get("/nieuws/wilgen/").text)
    page.wait_for_timeout(500)
    assert page.evaluate("window.mine") == 1


def test_what_is_not_published_is_marked(content: Path, page: Page) -> None:
    """Concepts and texts of a later day have their page and stand in lists, with a mark on both."""
    (content / "nieuws" / "plan.md").write_text("titel: Plan\ndatum: 2020-01-02\nstatus: concept\n\nEen plan.")
    (content / "nieuws" / "feest.md").write_text("titel: Feest\ndatum: 3 maart 2027\n\nFeest.")
    with looking(content, "--nu", NOW) as preview:
        page.goto(f"{preview.address}/nieuws/")
        assert page.locator(".wijkpark-merkje").all_text_contents() == ["Verschijnt op 3 maart 2027", "Concept"]
        page.goto(f"{preview.address}/nieuws/plan/")
        assert page.locator(".wijkpark-merk").all_text_contents() == ["Concept"]
        page.goto(f"{preview.address}/nieuws/wilgen/")
        assert page.locator(".wijkpark-merk").count() == 0
    assert not list(content.rglob(".wijkpark"))


def test_a_concept_is_in_no_build(content: Path, tmp_path: Path) -> None:
    """What the preview shows of concepts reaches no published file, also when it was looked at before."""
    (content / "nieuws" / "plan.md").write_text("titel: Plan\ndatum: 2020-01-02\nstatus: concept\n\nGeheim plan.")
    with looking(content) as preview:
        assert "Geheim plan." in preview.get("/nieuws/plan/").text
        command = [sys.executable, "-X", "utf8", str(ROOT / "commands" / "__main__.py"), "bouw"]
        words = ["--inhoud", str(content), "--uitvoer", str(tmp_path / "uit")]
        subprocess.run([*command, *words], check=True, capture_output=True)
    files = [path.read_bytes() for path in (tmp_path / "uit").rglob("*") if path.is_file()]
    assert not any(sign in text for text in files for sign in (b"Geheim", b"/nieuws/plan/", b"/.wijkpark"))


def test_warnings_stand_in_the_corner(preview: Preview, page: Page) -> None:
    """What is worth a look is counted in a corner of the page, and told in the terminal."""
    page.goto(f"{preview.address}/nieuws/wilgen/")
    preview.post.write_text(f"{GOOD} Zie [de brug](brug.md).")
    corner = page.locator(".wijkpark-letop")
    expect(corner).to_contain_text("Let op (1)", timeout=PATIENCE)
    expect(corner).to_contain_text("nieuws/wilgen.md:4: De link naar 'brug.md' leidt nergens heen.")
    assert soon(lambda: any(line.startswith("let op: nieuws/wilgen.md:4:") for line in preview.said))
    preview.post.write_text(GOOD)
    expect(corner).to_have_count(0, timeout=PATIENCE)


def test_a_mistake_at_the_start_is_shown(content: Path, page: Page) -> None:
    """With nothing good to show the browser gets the messages, and the site as soon as there is one."""
    post = content / "nieuws" / "wilgen.md"
    post.write_text(GOOD.replace("2020-01-01", "31 februari 2020"))
    with looking(content) as preview:
        page.goto(f"{preview.address}/nieuws/wilgen/")
        shows(page, "Er is nog geen site om te tonen")
        shows(page, "fout: nieuws/wilgen.md:2: 31 februari 2020 bestaat niet")
        post.write_text(GOOD)
        shows(page, "De wilgen staan er nog.")


def test_a_place_that_stands_twice_is_a_mistake_here_too(preview: Preview, page: Page) -> None:
    """What is found only in a finished page is said as a build would say it; the last good page stays."""
    page.goto(f"{preview.address}/nieuws/wilgen/")
    preview.post.write_text(f"{GOOD}\n\n## Brug {{#a}}\n\n## Pad {{#a}}\n")
    expect(page.get_by_role("alert")).to_contain_text("twee keer een plek met de naam 'a'", timeout=PATIENCE)
    shows(page, "De wilgen staan er nog.")
    assert page.locator("main h2", has_text="Brug").count() == 0


def by_another_file(file: Path, text: str) -> None:
    """Save as VS Code and many others do: a new file is put in the old one's place."""
    file.with_suffix(".tmp").write_text(text)
    file.with_suffix(".tmp").replace(file)


def as_vim_does(file: Path, text: str) -> None:
    """Try whether files can be made, put the old one aside, and write a new one."""
    (file.parent / "4913").touch()
    (file.parent / "4913").unlink()
    file.rename(f"{file}~")
    file.write_text(text)
    Path(f"{file}~").unlink()


def in_two_parts(file: Path, text: str) -> None:
    """Write half a file, and then all of it."""
    file.write_text(text[:20])
    time.sleep(0.02)
    file.write_text(text)


@pytest.mark.parametrize("way", [by_another_file, as_vim_does, in_two_parts], ids=["rename", "vim", "in-two-parts"])
def test_every_way_of_saving_is_followed(preview: Preview, page: Page, way: Callable[[Path, str], object]) -> None:
    """Editors that put a new file in the old one's place, or write in parts, are followed without a false mistake."""
    page.goto(f"{preview.address}/nieuws/wilgen/")
    for number in range(3):
        way(preview.post, GOOD.replace("staan er nog", f"zijn {number} keer geknot"))
        shows(page, f"De wilgen zijn {number} keer geknot.")
    assert [line for line in preview.said if line.startswith("fout")] == []


def test_a_renamed_folder_and_a_lost_one_are_followed(preview: Preview, page: Page) -> None:
    """Texts in a renamed folder go on; without the content folder the last site stays until it is back."""
    year = preview.content / "nieuws" / "2020"
    year.mkdir()
    preview.post.rename(year / "wilgen.md")
    page.goto(f"{preview.address}/nieuws/wilgen/")
    year.rename(preview.content / "nieuws" / "oud")
    (preview.content / "nieuws" / "oud" / "wilgen.md").write_text(GOOD.replace("staan", "stonden"))
    shows(page, "De wilgen stonden er nog.")
    away = preview.content.with_name("weg")
    preview.content.rename(away)
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text(f"De map met je inhoud is er niet meer: {preview.content}.", timeout=PATIENCE)
    shows(page, "De wilgen stonden er nog.")
    shutil.copytree(away, preview.content)
    expect(alert).to_have_count(0, timeout=PATIENCE)
    (preview.content / "nieuws" / "oud" / "wilgen.md").write_text(GOOD)
    shows(page, "De wilgen staan er nog.")


def test_theme_and_code_are_followed(tmp_path: Path, content: Path, page: Page) -> None:
    """An edited template, style sheet or plugin shows; with a mistake in it the last good site stays."""
    root = tmp_path / "project"
    skipped = shutil.ignore_patterns(".git", ".venv", "output", "output-*", "tests", "content", ".*cache")
    shutil.copytree(ROOT, root, ignore=skipped)

    def edit(name: str, old: str, new: str) -> None:
        text = (root / name).read_text()
        assert old in text
        (root / name).write_text(text.replace(old, new, 1))

    with looking(content, root=root) as preview:
        alert = page.get_by_role("alert")
        page.goto(f"{preview.address}/nieuws/wilgen/")
        edit("theme/templates/post.html", "{% block main %}", "{% block main %}<p>Nieuw sjabloon</p>{{ oeps }}")
        expect(alert).to_contain_text("fout: theme/templates/post.html:", timeout=PATIENCE)
        preview.post.write_text(GOOD.replace("staan", "stonden"))
        expect(alert).to_contain_text("fout: theme/templates/post.html:", timeout=PATIENCE)
        edit("theme/templates/post.html", "{{ oeps }}", "")
        shows(page, "Nieuw sjabloon")
        expect(alert).to_have_count(0)
        edit("theme/css/base.css", "}", "}\nmain { outline: 3px solid rgb(1, 2, 3); }")
        page.wait_for_function("getComputedStyle(document.querySelector('main')).outlineWidth === '3px'")
        edit("plugins/posts/pages.py", "title=post.title,", "title=post.title.upper(),,")
        expect(alert).to_contain_text("fout: plugins/posts/pages.py:", timeout=PATIENCE)
        shows(page, "De wilgen stonden er nog.")
        edit("plugins/posts/pages.py", ".upper(),,", ".upper(),")
        expect(page.locator("h1")).to_have_text("WILGEN", timeout=PATIENCE)
        assert preview.said.count("Het programma is veranderd: ik begin opnieuw.\n") == 1
        assert preview.said.count(f"Je site staat op {preview.address}/\n") == 2


@pytest.mark.parametrize(
    ("method", "headers", "status"),
    [
        ("GET", {}, 200),
        ("HEAD", {}, 200),
        ("GET", {"Host": "kwaad.example"}, 403),
        ("GET", {"Host": "127.0.0.1"}, 403),
        ("GET", {"Origin": "https://kwaad.example"}, 403),
        ("GET", {"Origin": "null"}, 403),
        ("GET", {"Sec_Fetch_Site": "cross-site", "Sec_Fetch_Mode": "no-cors", "Sec_Fetch_Dest": "image"}, 403),
        ("GET", {"Sec_Fetch_Site": "cross-site", "Sec_Fetch_Mode": "navigate", "Sec_Fetch_Dest": "document"}, 200),
        ("POST", {}, 405),
        ("PUT", {}, 405),
        ("DELETE", {"Host": "kwaad.example"}, 403),
    ],
)
@pytest.mark.parametrize("path", ["/", "/.wijkpark/kijk.js"])
def test_only_this_computer_can_look_and_only_look(
    shared: Preview, path: str, method: str, headers: dict[str, str], status: int
) -> None:
    """A page elsewhere that lets its name point to this computer gets nothing, and nobody can write."""
    answer = shared.get(path, method, **headers)
    assert answer.status == status
    if status == 403:
        assert answer.text == "Alleen voor deze computer.\n"
    if status == 405:
        assert answer.text == "Hier kun je alleen kijken.\n"


@pytest.mark.parametrize("target", ["http://kwaad.example/", "HTTP://[::1", "*"])
def test_no_way_to_other_sites_is_given(shared: Preview, target: str) -> None:
    """A whole address, also one that cannot be read, is answered and not looked into."""
    assert shared.get(target).text == "Alleen voor deze computer.\n"


@pytest.mark.parametrize(
    ("path", "status", "kind", "location"),
    [
        ("/", 200, "text/html; charset=utf-8", None),
        ("/?x=1", 200, "text/html; charset=utf-8", None),
        ("/index.html", 200, "text/html; charset=utf-8", None),
        ("/nieuws/wilgen/", 200, "text/html; charset=utf-8", None),
        ("/nieuws/wilgen", 301, None, "/nieuws/wilgen/"),
        ("/feed.xml", 200, "text/xml; charset=utf-8", None),
        ("/thema/icoon.svg", 200, "image/svg+xml", None),
        ("/.wijkpark/kijk.css", 200, "text/css; charset=utf-8", None),
        ("/.wijkpark/server.py", 404, "text/html; charset=utf-8", None),
        ("/nergens/", 404, "text/html; charset=utf-8", None),
        ("/../geheim.txt", 404, "text/html; charset=utf-8", None),
        ("/%2e%2e/geheim.txt", 404, "text/html; charset=utf-8", None),
        ("//etc/passwd", 404, "text/html; charset=utf-8", None),
        ("/x%00", 404, "text/html; charset=utf-8", None),
        ("/\\..\\geheim.txt", 404, "text/html; charset=utf-8", None),
        (f"/{'a' * 300}/", 404, "text/html; charset=utf-8", None),
    ],
)
def test_the_site_alone_is_served(
    shared: Preview, path: str, status: int, kind: str | None, location: str | None
) -> None:
    """Addresses of the site lead to what a web server would give for them, and nothing else does to anything."""
    answer = shared.get(path)
    assert (answer.status, answer.headers["Content-Type"], answer.headers["Location"]) == (status, kind, location)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """Start `kijk` for the tests that change nothing."""
    folder = tmp_path_factory.mktemp("gedeeld") / "inhoud"
    (folder / "nieuws").mkdir(parents=True)
    (folder / "nieuws" / "wilgen.md").write_text(GOOD)
    with looking(folder) as shown:
        yield shown


def test_a_site_in_a_folder_is_shown_there(content: Path) -> None:
    """A site whose address has a path is looked at below that path, as its links have it."""
    facts = 'naam = "Park"\nmailadres = "park@voorbeeld.nl"\nsite-url = "https://voorbeeld.nl/park"\n'
    (content / "site.toml").write_text(facts)
    with looking(content) as preview:
        paths = ("/", "/park/", "/park", "/park/nieuws/wilgen", "/nieuws/wilgen/")
        found = [(answer.status, answer.headers["Location"]) for answer in map(preview.get, paths)]
    assert found == [(302, "/park/"), (200, None), (301, "/park/"), (301, "/park/nieuws/wilgen/"), (404, None)]


def test_two_at_once_have_a_port_each(content: Path) -> None:
    """A second preview takes the next port and says so; a port that was asked for is not exchanged for another."""
    with looking(content) as first, looking(content) as second:
        assert first.address != second.address
        port = int(second.address.rpartition(":")[2])
        assert f"Poort 8000 is al in gebruik; ik neem {port}.\n" in second.said
        program = [sys.executable, "-X", "utf8", str(ROOT / "commands" / "__main__.py")]
        command = [*program, "kijk", "--stil", "--inhoud", str(content), "--poort", str(port)]
        third = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=60)
    assert third.returncode == 1
    assert third.stderr == "Die poort is al in gebruik. Kies een andere, zoals: ./wijkpark kijk --poort 8080\n"


@pytest.mark.parametrize("saves", [50, pytest.param(1000, marks=pytest.mark.slow)])
def test_many_saves_cost_nothing_that_stays(preview: Preview, page: Page, saves: int) -> None:
    """After many saves, with a browser looking, memory and open files are where they were."""
    page.goto(f"{preview.address}/nieuws/wilgen/")

    def save(number: int) -> None:
        preview.post.write_text(GOOD.replace("staan er nog", f"zijn {number} keer geknot"))
        assert soon(lambda: f"zijn {number} keer" in preview.get("/nieuws/wilgen/").text)

    for number in range(20):
        save(number)
    memory, files = use(preview.process.pid)
    for number in range(20, 20 + saves):
        save(number)
    shows(page, f"zijn {saves + 19} keer geknot")
    more, now_open = use(preview.process.pid)
    assert more - memory < 16 << 10
    assert now_open <= files + 6


def use(process: int) -> tuple[int, int]:
    """Give the KiB of memory and the number of open files of a process."""
    status = Path(f"/proc/{process}/status")
    if not status.exists():
        pytest.skip("only Linux tells of another process")
    match = re.search(r"VmRSS:\s+(\d+) kB", status.read_text())
    assert match
    return int(match[1]), len(list(Path(f"/proc/{process}/fd").iterdir()))


def test_a_full_disk_stops_nothing(preview: Preview) -> None:
    """Nothing is written while somebody looks: with files of no byte allowed the preview goes on."""
    resource = pytest.importorskip("resource")
    if not hasattr(resource, "prlimit"):
        pytest.skip("only Linux limits another process")
    resource.prlimit(preview.process.pid, resource.RLIMIT_FSIZE, (0, 0))
    preview.post.write_text(GOOD.replace("staan er nog", "zijn geknot"))
    assert soon(lambda: "De wilgen zijn geknot." in preview.get("/nieuws/wilgen/").text)


def test_what_appears_at_a_moment_appears_by_itself(announced: Preview) -> None:
    """When its moment comes, a text loses its mark without anybody saving anything."""
    end = time.monotonic() + 90 + PATIENCE / 1000
    while "Verschijnt op" in announced.get("/nieuws/feest/").text and time.monotonic() < end:
        time.sleep(0.5)
    assert "Verschijnt op" not in announced.get("/nieuws/feest/").text
