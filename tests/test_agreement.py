"""The pages of a built site agree with its Library, and change only where they have to."""

import re
from html import unescape
from pathlib import Path

import pytest
from lxml import html as lxml_html

from pelicanconf import MARKDOWN
from plugins.content import Library
from plugins.library.read import read_library
from plugins.model import Post, Status, Text
from plugins.occurrences import every_time, is_over
from plugins.site import make_site
from tests.conftest import Wijkpark
from tests.examples import NOW, content, header, site
from tests.paths import VOORBEELDSITE

HELD = re.compile(rb"GEHEIM-[A-Z]+-\d")


@pytest.fixture(scope="module")
def library() -> Library:
    """Read the example content as it is at the moment of the build."""
    toml = (VOORBEELDSITE / "site.toml").read_text(encoding="utf-8")
    own = make_site({"MARKDOWN": MARKDOWN}, toml=toml, url="", theme=site().theme)
    return read_library(VOORBEELDSITE, own, NOW)[0]


def page_of(output: Path, address: str) -> lxml_html.HtmlElement:
    """Read the page at a path."""
    return lxml_html.fromstring((output / address.strip("/") / "index.html").read_bytes())


def listed(output: Path, address: str) -> list[str]:
    """Give the addresses that the list on a page has, in their order."""
    found = page_of(output, address).xpath("//main//a[contains(@class, 'plain')]/@href")
    assert len(found) <= 100
    return [str(link) for link in found]


def words(element: lxml_html.HtmlElement) -> str:
    """Give the words of an element with single blanks."""
    return " ".join(element.text_content().split())


def test_every_text_stands_on_its_page(example: Path, library: Library) -> None:
    """Its title is the only heading of the first level, and all the words of its body are there."""
    for text in library.shown(Text):
        page = page_of(example, text.address)
        assert [words(heading) for heading in page.xpath("//h1")] == [" ".join(text.title.split())]
        body = lxml_html.fragment_fromstring(text.body, create_parent="div")
        shown = words(page.xpath("//main")[0])
        assert [words(part) for part in body if words(part) not in shown] == []
        assert bool(page.xpath("//meta[@name='robots'][@content='noindex']")) == (text.status is Status.HIDDEN)


def test_every_post_stands_in_its_categorys_right_page(example: Path, library: Library) -> None:
    """Counted from the oldest in tens: page one has the oldest ten, the front page the newest ten to nineteen."""
    for category in library.categories:
        addresses = [post.address for post in library.posts_in(category)]
        full = max(0, len(addresses) // 10 - 1)
        for number in range(1, full + 1):
            tens = addresses[len(addresses) - number * 10 :][:10]
            assert listed(example, f"{category.address}pagina/{number}/") == tens
        assert listed(example, category.address) == addresses[: len(addresses) - full * 10]
        assert len(list(example.glob(f"{category.slug}/pagina/*"))) == full


def test_every_text_stands_in_the_other_lists(example: Path, library: Library) -> None:
    """Posts and documents in the archive, documents in the library, events in the agenda or their year."""
    dated = (*library.posts, *library.documents)
    for year in {text.date.year for text in dated}:
        assert set(listed(example, f"/archief/{year}/")) == {text.address for text in dated if text.date.year == year}
    assert listed(example, "/documenten/") == [document.address for document in library.documents]
    times = every_time(library, NOW)
    over = [time for time in reversed(times) if is_over(time, NOW)]
    assert listed(example, "/agenda/") == [time.address for time in times if not is_over(time, NOW)]
    for year in {time.begin.year for time in over}:
        assert listed(example, f"/agenda/jaar/{year}/") == [time.address for time in over if time.begin.year == year]


def test_what_is_held_back_is_nowhere(example: Path, library: Library) -> None:
    """No byte of the site has a word of it, and lists name neither hidden nor expired texts."""
    assert library.held
    for path in example.rglob("*"):
        assert not path.is_file() or not HELD.search(path.read_bytes()), path
    away = {text.address for text in (*library.hidden, *library.expired)}
    for path in example.rglob("index.html"):
        address = f"/{path.parent.relative_to(example).as_posix()}/".replace("/./", "/")
        assert not away & set(listed(example, address)), address
    everything = unescape((example / "sitemap.xml").read_text(encoding="utf-8"))
    assert not any(f"{text.address}<" in everything for text in library.hidden)


def test_the_neighbours_of_a_post_are_on_its_page(example: Path, library: Library) -> None:
    """From each post one step leads to the older and one to the newer post of its category."""
    for category in library.categories:
        addresses = [None, *(post.address for post in library.posts_in(category)), None]
        for newer, own, older in zip(addresses, addresses[1:], addresses[2:], strict=False):
            page = page_of(example, str(own))
            for rel, address in (("prev", older), ("next", newer)):
                assert page.xpath(f"//nav/a[@rel='{rel}']/@href") == ([address] if address else [])


def files(output: Path) -> dict[str, bytes]:
    """Give the files of a built site."""
    return {path.relative_to(output).as_posix(): path.read_bytes() for path in output.rglob("*") if path.is_file()}


def test_a_new_post_changes_few_pages(tmp_path: Path, wijkpark: Wijkpark) -> None:
    """In a category of 25 the numbered page stays; fronts, neighbour, archive, feeds and what counts posts change."""
    posts = {f"nieuws/p{day:02}.md": header(datum=f"{day} maart 2022", titel=f"P{day}") for day in range(1, 26)}
    other = {"nieuws/ander.md": header(categorie="Werk", datum="1 mei 2021", onderwerpen="bomen")}
    folder = content(tmp_path / "inhoud", {**posts, **other})
    build = ("bouw", "--inhoud", folder, "--uitvoer", tmp_path / "uit", "--nu", "2026-11-23")
    assert wijkpark(*build).returncode == 0
    before = files(tmp_path / "uit")
    assert {name for name in before if "pagina/" in name} == {"nieuws/pagina/1/index.html"}
    content(folder, {"nieuws/nieuw.md": header(datum="1 april 2022", titel="Nieuw")})
    assert wijkpark(*build).returncode == 0
    after = files(tmp_path / "uit")
    # What can be searched is in pieces of its own.
    before, after = ({name: raw for name, raw in had.items() if "/pagefind/" not in name} for had in (before, after))
    assert before.keys() - after.keys() == set()
    assert {name for name, raw in after.items() if before.get(name) != raw} == {
        "404.html",
        "archief/2022/index.html",
        "archief/index.html",
        "category/nieuws/feed/index.html",
        "feed/index.html",
        "index.html",
        "nieuws/index.html",
        "nieuws/nieuw/adres.svg",
        "nieuws/nieuw/index.html",
        "nieuws/nieuw/kaart.png",
        "nieuws/p25/index.html",
        "sitemap.xml",
        "zoeken/index.html",
        *(f"{place}{name}" for place in ("", "nieuws/") for name in ("atom.xml", "feed.json", "feed.xml")),
    }


def test_only_texts_have_pages_of_their_own(example: Path, library: Library) -> None:
    """Below a category stand its posts and its numbered pages, and nothing else."""
    for category in library.categories:
        own = {post.address for post in library.shown(Post) if post.category == category.name}
        found = {
            f"/{path.parent.relative_to(example).as_posix()}/" for path in example.glob(f"{category.slug}/*/index.html")
        }
        assert found == own
