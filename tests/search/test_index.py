"""The index, made by the real program."""

from base64 import b64encode
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from markupsafe import Markup

from plugins.examined import Examined
from plugins.media import Attachment
from plugins.messages import Kind
from plugins.model import Status, Text
from plugins.problems import ContentError
from plugins.search import program as program_module
from plugins.search.packed import read, unpacked
from plugins.search.pages import lists, search_sheets
from plugins.search.program import Record, program, run
from plugins.search.shape import PIECE, apart, divided, shaped, words_in
from plugins.search.small import SMALL, STEMS
from plugins.search.view import SearchView
from plugins.search.volumes import FEWEST, MOST, search_bundles, volume_addresses
from plugins.search.volumes import divided as in_volumes
from tests.examples import NEWS, NOW, URL, document, event, library, page, post, posts, site
from tests.search.reading import everything, fragments, keys

FILE = "documenten/plan.pdf"


def index(*texts: Any, **changes: Any) -> dict[str, bytes]:
    """Give the files of the only volume of the index of these texts."""
    (bundle,) = search_bundles(library(*texts, **changes), site=site(), now=NOW)
    assert bundle.address == "/zoeken/pagefind/"
    return dict(bundle.content.made())


def test_everything_that_is_listed_can_be_found() -> None:
    """A text has its title, its words and what it belongs to; the kind and the year can be chosen, the day is shown."""
    found = index(
        post(title="Oogst", body=Markup("<p>Fruitbomen vol met fruit, en één boom.</p>"), topics=("wilgen",)),
        event(title="Wandeling", body=Markup("<p>Kom mee.</p>"), place="bij de brug"),
        document(title="Het plan", body=Markup("<p>Lang verhaal kort.</p>"), publisher="gemeente Park"),
        page(title="Over ons", body=Markup("<p>Wij zijn het.</p>")),
    )
    assert [(one["url"], one["content"], one["filters"]) for one in fragments(found)] == [
        (
            "/agenda/wandeling/",
            "Wandeling | Kom mee. | bij de brug",
            {"dag": ["2027-03-07"], "jaar": ["2027"], "soort": ["Agenda"]},
        ),
        (
            "/documenten/groenplan/",
            "Het plan | Lang verhaal kort. | gemeente Park",
            {"dag": ["2022-01-18"], "jaar": ["2022"], "soort": ["Document"]},
        ),
        (
            "/nieuws/open-dag/",
            "Oogst | Fruit^bomen vol met fruit, en één boom. | wilgen",
            {"dag": ["2022-01-18"], "jaar": ["2022"], "soort": ["Nieuws"]},
        ),
        ("/over-ons/", "Over ons | Wij zijn het. |", {"soort": ["Pagina"]}),
    ]
    assert {"boom", "fruitboom", "fruit", "wilg", "brug", "oogst"} <= keys(found)


def test_a_site_that_cannot_be_searched_has_no_index() -> None:
    """There is nothing to make, and its search page names no volume."""
    assert list(search_bundles(library(post()), site=site(searchable=False), now=NOW)) == []
    (sheet,) = search_sheets(library(post()), site=site(searchable=False), now=NOW)
    assert isinstance(sheet.view, SearchView)
    assert sheet.view.volumes == ()


def test_the_page_leads_to_what_there_is() -> None:
    """A category without posts is not named, and on an empty site there is nothing to name."""
    empty = replace(NEWS, name="Leeg", slug="leeg")
    whole = replace(library(post(), document(), event()), categories=(NEWS, empty))
    assert [(link.text, link.address) for link in lists(whole, site())] == [
        ("Nieuws (1)", "/nieuws/"),
        ("Documenten (1)", "/documenten/"),
        ("Agenda (1)", "/agenda/"),
    ]
    assert list(lists(library(), site())) == []


def test_small_words_are_not_in_it() -> None:
    """What every text has cannot be looked for, and takes no room."""
    found = keys(index(post(title="De", body=Markup("<p>Het is van ons, en niet van de brug.</p>"))))
    assert found == {"brug"}
    assert (SMALL | STEMS).isdisjoint(found)
    assert keys(index(post(title="", body=Markup(f"<p>{' '.join(SMALL)}</p>")))) == set()


def test_only_what_a_browser_needs_is_published() -> None:
    """There is the program and its index, and nothing of Pagefind's own pages."""
    names = {name.partition("/")[0] if "/" in name else name for name in index(post())}
    assert {name for name in names if ".pf_meta" not in name} == {
        "filter",
        "fragment",
        "index",
        "pagefind-entry.json",
        "pagefind.js",
        "wasm.nl.pagefind",
    }


def test_an_index_has_the_same_bytes_each_time() -> None:
    """Pagefind puts its filters in another order each time; what is published has one, and the same names."""
    texts = [
        post(f"bericht-{number}", category=f"Soort {number % 9}", date=f"20{10 + number}-01-01") for number in range(14)
    ]
    first, *others = (index(*texts) for _ in range(4))
    assert all(list(other.items()) == list(first.items()) for other in others)


def test_what_is_held_back_is_nowhere_in_it() -> None:
    """A concept, a text of tomorrow, one that has expired and a hidden one leave no word in any byte."""
    secret = Markup("<p>Kwartelkoning</p>")
    found = index(
        post("gewoon", body=Markup("<p>Weidevogel</p>")),
        post("concept", title="Kwartelkoning", status=Status.DRAFT, body=secret),
        post("morgen", date="2031-01-01", body=secret),
        post("voorbij", expires="2022-01-20", body=secret),
        post("verborgen", status=Status.HIDDEN, body=secret),
        page("pagina", status=Status.HIDDEN, body=secret),
        page("zoeken", body=secret),
    )
    raw = everything(found).lower()
    assert b"weidevogel" in raw
    assert b"kwartel" not in raw
    assert b"koning" not in raw


@pytest.mark.parametrize(
    ("file", "address", "title"),
    [
        ("documenten/plan.pdf", "/documenten/plan/plan.pdf#page=2", "Plan, bladzijde 2"),
        ("documenten/plan.docx", "/documenten/plan/plan.docx", "Plan"),
    ],
)
def test_the_pages_of_a_document_can_be_found(file: str, address: str, title: str) -> None:
    """Of a document that may be searched each page is found, and leads there; of another one no word is in it."""
    text = document("plan", title="Plan", file=file, body=Markup("<p>Kort.</p>"))
    beside: dict[str, Any] = {
        "attachments": {file: Attachment(path=file, address=address.partition("#")[0], size=1, hash="1")},
        "examined": {file: Examined(kind="pdf", size=1, text=("", "Een wilde orchidee."))},
    }
    found = fragments(index(replace(text, searchable=True), **beside))
    assert [(one["url"], one["content"]) for one in found] == [
        ("/documenten/plan/", "Plan | Kort. |"),
        (address, f"{title} | Een wilde orchidee. |"),
    ]
    assert b"orchidee" not in everything(index(text, **beside))


def test_a_site_in_a_folder_says_so() -> None:
    """The way to a text begins with the path of the site address."""
    (bundle,) = search_bundles(library(post()), site=site(url=f"{URL}/park"), now=NOW)
    assert [one["url"] for one in fragments(bundle.content.made())] == ["/park/nieuws/open-dag/"]


def test_pieces_are_small_and_tell_where_a_word_is() -> None:
    """No piece is larger than it may be, unless it has one word; the table of pieces leads to each word."""
    records = [
        Record(
            url=f"/{number}/",
            content=" ".join(f"woord{(number * 7 + one) % 900:03}" for one in range(300)),
            language="nl",
            filters={},
        )
        for number in range(40)
    ]
    files = run(program(), records, "nl")
    found = shaped(files, "nl")
    pieces = {name: list(words_in(unpacked(data))) for name, data in found.items() if name.startswith("index/")}
    assert len(pieces) > 10
    assert all(len(words) == 1 or sum(len(data) for _, data in words) <= PIECE for words in pieces.values())
    meta: Any
    (meta,) = (read(unpacked(data))[0] for name, data in found.items() if name.endswith(".pf_meta"))
    for start, last, name in meta[2]:
        for word, _ in pieces[f"index/{name}.pf_index"]:
            assert start <= word
            assert word[: len(last)] <= last
    assert sum(map(len, pieces.values())) == len(keys(files))


def test_a_word_that_is_everywhere_is_a_piece_by_itself() -> None:
    """The words before it are one piece, and those after it another."""
    words = [("a", b"1"), ("b", b"2" * (PIECE + 1)), ("c", b"3"), ("d", b"4")]
    assert [[word for word, _ in piece] for piece in divided(words)] == [["a"], ["b"], ["c", "d"]]


@pytest.mark.parametrize(
    ("last", "first", "told"),
    [("boom", "boot", ("boom", "boot")), ("brug", "eend", ("b", "e")), ("plan", "plank", ("plan", "plank"))],
)
def test_pieces_are_told_apart(last: str, first: str, told: tuple[str, str]) -> None:
    """As much of two words is kept as tells one from the other."""
    assert apart(last, first) == told


def test_a_program_that_fails_is_no_index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One that is absent, ends before it has answered, hangs or refuses: the site can do without, and says so."""
    refusal = b64encode(b'{"payload": {"type": "Error", "files": []}}').decode()
    hanging, refusing = tmp_path / "hangt", tmp_path / "weigert"
    hanging.write_text("#!/bin/sh\nexec sleep 600\n")
    refusing.write_text(f"#!/bin/sh\necho {refusal},{refusal},\nexec cat\n")
    for script in (hanging, refusing):
        script.chmod(0o755)
    monkeypatch.setattr(program_module, "SECONDS", 0.2)
    ended = "het hield op, of was na 0 seconden niet klaar"
    for path, reason in (
        (tmp_path / "weg", "het begint niet"),
        ("/bin/true", ended),
        (hanging, ended),
        (refusing, ended),
    ):
        with pytest.raises(ContentError) as error:
            run(str(path), [], "nl")
        assert error.value.problems == (Kind.NO_INDEX.at("zoeken", reason=reason),)


def test_the_program_is_there_or_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It stands in its package, and may be run."""
    package = SimpleNamespace(origin=str(tmp_path / "__init__.py"))
    there = tmp_path / program_module.NAME
    monkeypatch.setattr(program_module, "find_spec", lambda _: None)
    assert program() == ""
    monkeypatch.setattr(program_module, "find_spec", lambda _: package)
    assert program() == ""
    there.touch(0o644)
    assert program() == ""
    there.chmod(0o755)
    assert program() == str(there)


@pytest.mark.parametrize(
    ("texts", "sizes"),
    [
        (0, [0]),
        (1, [1]),
        (299, [299]),
        (300, [176, 124]),
        (374, [119, 124, 131]),
        (449, [76, 124, 131, 118]),
        (1000, [193, 124, 131, 118, 225, 85, 124]),
    ],
)
def test_volumes_are_sealed(texts: int, sizes: list[int]) -> None:
    """A small site has one volume; of a large one only the newest grows, and the others keep what they have."""
    found = posts(texts)
    volumes = in_volumes(found)
    assert [len(volume) for volume in volumes] == sizes
    assert [text for volume in (*volumes[1:], volumes[0]) for text in volume] == found
    assert len(volume_addresses(library(*found))) == len(sizes)


def test_no_volume_is_small_or_large() -> None:
    """Every volume has enough texts to know its words, and none so many that an edit takes long."""
    texts = posts(700)
    for number in range(300, 700):
        newest, *older = map(len, in_volumes(texts[:number]))
        assert newest >= FEWEST
        assert all(FEWEST <= size <= MOST for size in older)


def test_a_text_that_goes_or_comes_changes_few_volumes() -> None:
    """Its own volume is made anew, sometimes the one beside it, and hardly ever more."""
    texts = posts(600)

    def volumes(texts: Sequence[Text]) -> set[tuple[str, ...]]:
        return {tuple(text.address for text in volume) for volume in in_volumes(texts)}

    before = volumes(texts)
    anew = (len(volumes([*texts[:place], *texts[place + 1 :]]) - before) for place in range(len(texts)))
    assert Counter(anew) == {1: 597, 2: 3}


def test_an_edit_changes_one_volume() -> None:
    """Of a large site an edit of an old post changes its own volume, and a new post the newest."""
    texts = posts(310)
    before = list(search_bundles(library(*texts, page()), site=site(), now=NOW))
    assert [bundle.address for bundle in before] == ["/zoeken/pagefind/", "/zoeken/deel/1/"]
    edited = [replace(texts[0], title="Anders"), *texts[1:]]
    after = list(search_bundles(library(*edited, page()), site=site(), now=NOW))
    assert [one == other for one, other in zip(before, after, strict=True)] == [True, False]
    longer = list(search_bundles(library(*posts(311), page()), site=site(), now=NOW))
    assert [one == other for one, other in zip(before, longer, strict=True)] == [False, True]
    sealed = dict(before[1].content.made())
    assert {name for name in sealed if "pagefind.js" in name or "wasm" in name} == set()
    assert len(fragments(sealed)) == 124
