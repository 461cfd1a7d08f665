"""Posts and documents become entries that mean the same outside the site."""

from dataclasses import replace
from datetime import datetime
from urllib.parse import urljoin

import pytest
from hypothesis import given as examples
from hypothesis import settings
from hypothesis import strategies as st
from lxml import html as lxml_html
from markupsafe import Markup

from plugins.content import Library
from plugins.feeds.alone import standing_alone
from plugins.feeds.entries import LONGEST_SUMMARY, Enclosure, FeedEntry, with_whole_minutes
from plugins.media import Attachment
from plugins.model import Document
from tests.examples import (
    MAIL,
    MAIL_ENTITIES,
    MAIL_HREF,
    NOT_SHOWN,
    STEADY,
    URL,
    bodies,
    document,
    library,
    moment,
    picture,
    post,
    site,
)
from tests.feeds.reading import entry_of

PAGE = f"{URL}/nieuws/open-dag/"
PARTS = st.lists(
    st.sampled_from(
        [
            "[a](/b/)",
            "![c](d.jpg)",
            "[e](#f)",
            "# g",
            "*h*",
            "> i\n> -- [j](/k/)",
            "[l](?m)",
            "<n@o.nl>",
            "&lt;",
            "- p",
            "[q]()",
        ]
    )
).map("\n\n".join)


def test_an_entry_is_a_post_outside_the_site() -> None:
    """Its address is absolute and its whole article stands in it; it has the post's author, category and days."""
    made = post(
        title="Park #2",
        author="Jan",
        category="Groen",
        date="2022-01-18T10:30",
        modified="2022-02-01",
        summary="Kort.",
        body=Markup('<p>Kom <a href="/agenda/">kijken</a>.</p>'),
    )
    assert entry_of(made, library(), site()) == FeedEntry(
        address=PAGE,
        title="Park #2",
        author="Jan",
        category="Groen",
        published=moment("2022-01-18T10:30"),
        updated=moment("2022-02-01"),
        summary="Kort.",
        content=f'<p>Kom <a href="{URL}/agenda/">kijken</a>.</p>',
        enclosure=(),
    )


def test_an_entry_without_author_is_the_groups() -> None:
    """Feed readers show somebody beside every entry."""
    assert entry_of(post(), library(), site()).author == "Vrienden van het Park"


def test_a_document_is_an_entry_too() -> None:
    """Its category is Documenten, its author the group that wrote the summary."""
    made = document(title="Groenplan", publisher="De gemeente", body=Markup('<p>Zie <a href="#a">a</a>.</p>'))
    page = f"{URL}/documenten/groenplan/"
    assert entry_of(made, library(), site()) == FeedEntry(
        address=page,
        title="Groenplan",
        author="Vrienden van het Park",
        category="Documenten",
        published=moment("2022-01-18"),
        updated=moment("2022-01-18"),
        summary="Kom kijken.",
        content=f'<p>Zie <a href="{page}#a">a</a>.</p>',
        enclosure=(),
    )


def test_a_document_is_whole_in_the_order_of_its_page() -> None:
    """Its introduction is a quotation with its source, an absolute address, and the chapters come last."""
    body = Markup("<h2>Hoofdstukken</h2>\n<p>c</p>\n<h2>Inleiding</h2>\n<p>i</p>\n<h2>Lang verhaal kort</h2>\n<p>l</p>")
    file = Attachment(path="documenten/a.pdf", address="/documenten/groenplan/a.pdf", size=1, hash="0")
    held = replace(library(), attachments={"documenten/a.pdf": file})
    made = document(title="Groenplan", file="documenten/a.pdf", body=body)
    assert entry_of(made, held, site(url=f"{URL}/park")).content == (
        "<h2>Lang verhaal kort</h2>\n<p>l</p>"
        f'<figure class="quoted">\n<blockquote cite="{URL}/park/documenten/groenplan/a.pdf">\n<h2>Inleiding</h2>\n'
        "<p>i</p>\n</blockquote>\n<figcaption><b>Bron:</b> <cite>Groenplan</cite>, inleiding</figcaption>\n</figure>\n"
        "<h2>Hoofdstukken</h2>\n<p>c</p>\n"
    )


def test_a_post_is_whole_as_it_was_written() -> None:
    """Also where its headings are those that part the summary of a document."""
    body = Markup("<h2>Hoofdstukken</h2>\n<p>c</p>\n<h2>Lang verhaal kort</h2>\n<p>l</p>")
    assert entry_of(post(body=body), library(), site()).content == body


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.pdf", "application/pdf"),
        ("A.PDF", "application/pdf"),
        ("a.odt", "application/vnd.oasis.opendocument.text"),
        ("a.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ],
)
def test_a_document_brings_its_file(name: str, kind: str) -> None:
    """With its absolute address, its own size and its media type, on whatever machine."""
    made, held = with_file(name)
    assert entry_of(made, held, site(url=f"{URL}/park")).enclosure == (
        Enclosure(address=f"{URL}/park/documenten/groenplan/{name}", type=kind, size=12),
    )


@pytest.mark.parametrize("name", ["a", "a.zip", "a.pdf.exe"])
def test_a_file_of_an_unknown_kind_is_no_enclosure(name: str) -> None:
    """An enclosure says what kind of file it is, or is not there."""
    made, held = with_file(name)
    assert entry_of(made, held, site()).enclosure == ()


def with_file(name: str) -> tuple[Document, Library]:
    """Give a document that has a file of that name, of twelve bytes, and the Library with both."""
    path = f"documenten/{name}"
    file = Attachment(path=path, address=f"/documenten/groenplan/{name}", size=12, hash="0")
    return document(file=path), replace(library(), attachments={path: file})


SIZES = "min(480px, 42rem, 100vw - 2rem)"


def test_the_picture_of_a_post_stands_at_the_head_of_its_article() -> None:
    """With what can be seen on it, its size, and all its copies, at absolute addresses."""
    made = post(image="beeld/a.jpg", image_alt='Een "boom" & <wilg>')
    held = replace(library(), pictures={"beeld/a.jpg": picture("beeld/a.jpg", 480, 360)})
    at = f"{URL}/park/beeld/a"
    assert entry_of(made, held, site(url=f"{URL}/park")).content == (
        f'<p><picture><source type="image/webp" srcset="{at}-360.webp 360w, {at}-480.webp 480w" sizes="{SIZES}">'
        f'<img src="{at}.jpg" srcset="{at}-360.jpg 360w, {at}.jpg 480w" sizes="{SIZES}" width="480" height="360"'
        """ decoding="async" alt='Een "boom" &amp; &lt;wilg&gt;'></picture></p>\n"""
        "<p>Kom kijken.</p>"
    )


def test_a_changed_entry_is_as_new_as_its_change() -> None:
    """A day of change before the day of publication is a typing mistake, and moves nothing back."""
    later, earlier = post(modified="2022-02-01"), post(modified="2021-02-01")
    assert [entry_of(made, library(), site()).updated for made in (later, earlier)] == [
        moment("2022-02-01"),
        moment("2022-01-18"),
    ]


@pytest.mark.parametrize(
    ("given", "written"),
    [
        ("2022-07-18T10:30:00+02:00", "2022-07-18T10:30:00+02:00"),
        ("1910-05-01T10:30:00+00:19:32", "1910-05-01T10:30:00+00:20"),
        ("1850-05-01T10:30:00+00:17:30", "1850-05-01T10:30:00+00:18"),
        ("1850-05-01T10:30:00-00:17:29", "1850-05-01T10:30:00-00:17"),
    ],
)
def test_an_offset_has_no_seconds(given: str, written: str) -> None:
    """Neither RFC 822 nor RFC 3339 can write the offsets of long ago; the hour on the clock stays."""
    assert with_whole_minutes(datetime.fromisoformat(given)).isoformat() == written
    made = entry_of(post(date=datetime.fromisoformat(given)), library(), site())
    assert (made.published.isoformat(), made.updated.isoformat()) == (written, written)


def test_what_xml_has_no_place_for_is_left_out() -> None:
    """Control characters, halves of characters and U+FFFE vanish from every text of an entry, and pairs are joined."""
    nasty = "a\x08b\ufffec\ud83cd\ud83c\udf33"
    made = post(title=nasty, author=nasty, category=nasty, summary=nasty, body=Markup(f"<p>{nasty}&#8;&#xfffe;</p>"))
    found = entry_of(made, library(), site())
    assert (found.title, found.author, found.category, found.summary, found.content) == (
        *["abcd🌳"] * 4,
        "<p>abcd🌳</p>",
    )


@settings(STEADY)
@examples(st.text(), st.text())
def test_any_text_gives_an_entry_that_can_be_written(text: str, body: str) -> None:
    """Whatever signs stand in a post, each text of its entry is UTF-8 and has only what XML can hold."""
    made = post(title=text, author=text, category=text, summary=text, body=Markup(body))
    found = entry_of(made, library(), site())
    for part in (found.title, found.author, found.category, found.summary, found.content):
        assert part.encode().decode() == part
        assert not NOT_SHOWN.search(part)


def test_a_long_summary_is_cut() -> None:
    """A feed's summary is at most seven hundred characters, and the beginning of the post's."""
    summary = "woord " * 200
    cut = entry_of(post(summary=summary), library(), site()).summary
    assert (len(cut) <= LONGEST_SUMMARY == 700, cut) == (True, f"{'woord ' * 116}…".replace(" …", "…"))


@pytest.mark.parametrize(
    ("body", "content"),
    [
        ("", ""),
        ("los", "los"),
        ("<p>a</p>\n<p>b</p>", "<p>a</p>\n<p>b</p>"),
        ('<a href="/b/#c">a</a>', f'<a href="{URL}/b/#c">a</a>'),
        ('<a href="#c">a</a>', f'<a href="{PAGE}#c">a</a>'),
        ('<a href="b/">a</a>', f'<a href="{PAGE}b/">a</a>'),
        ('<a href="../b/?c=1&amp;d=2">a</a>', f'<a href="{URL}/nieuws/b/?c=1&amp;d=2">a</a>'),
        ('<a href="//elders.nl/b">a</a>', '<a href="https://elders.nl/b">a</a>'),
        ('<a href="http://elders.nl/b">a</a>', '<a href="http://elders.nl/b">a</a>'),
        ('<a href="tel:+31612345678">a</a>', '<a href="tel:+31612345678">a</a>'),
        ('<img alt="a" src="/beeld/b.jpg">', f'<img alt="a" src="{URL}/beeld/b.jpg">'),
        (
            '<img alt="a" src="b.jpg" srcset="/c.jpg 1x, d.jpg 2x,e.jpg">',
            f'<img alt="a" src="{PAGE}b.jpg" srcset="{URL}/c.jpg 1x, {PAGE}d.jpg 2x, {PAGE}e.jpg">',
        ),
        ('<img alt="a" srcset="">', '<img alt="a" srcset="">'),
        ('<blockquote cite="/b/"><p>a</p></blockquote>', f'<blockquote cite="{URL}/b/"><p>a</p></blockquote>'),
        ('<q cite="/b/">a</q>', f'<q cite="{URL}/b/">a</q>'),
        (
            '<picture><source srcset="/b.webp 9w"><img alt="a" src="/b.jpg"></picture>',
            f'<picture><source srcset="{URL}/b.webp 9w"><img alt="a" src="{URL}/b.jpg"></picture>',
        ),
        ("1 &lt; 2 &amp; é 🌳 &nbsp;", "1 &lt; 2 &amp; é 🌳 \N{NO-BREAK SPACE}"),
        ("<pre><code>a\n  b\n</code></pre>", "<pre><code>a\n  b\n</code></pre>"),
        ("<div>a</div>", "<div>a</div>"),
        (f'<a href="mailto:{MAIL}">{MAIL}</a>', f'<a href="{MAIL_HREF}">{MAIL_ENTITIES}</a>'),
    ],
)
def test_a_body_stands_alone(body: str, content: str) -> None:
    """Every address is absolute, `#x` is on the post's page, mail addresses stay hidden, and the rest is untouched."""
    assert standing_alone(Markup(body), PAGE) == content


@pytest.mark.parametrize("text", ["[a](//[b)", "![a](//[b)", '<a href="//℀.nl/">a</a>', '<q cite="//[b">a</q>'])
def test_a_broken_address_stops_no_feed(text: str) -> None:
    """An address that Python's own parser stumbles over is a volunteer's typing mistake, not the end of the feed."""
    assert ">a<" in standing_alone(bodies().read(text), PAGE) or 'alt="a"' in standing_alone(bodies().read(text), PAGE)


@settings(STEADY, max_examples=40)
@examples(PARTS)
def test_no_address_is_left_relative(text: str) -> None:
    """Whatever a post is made of, each of its addresses is what a browser makes of it on the post's page."""
    body = bodies().read(text)

    def places(source: str) -> list[str]:
        root = lxml_html.fragment_fromstring(source, create_parent="div")
        return [str(place) for place in root.xpath(".//@href | .//@src | .//@cite")]

    standing = standing_alone(body, PAGE)
    assert places(standing) == [urljoin(PAGE, place) for place in places(body)]
    assert all(place.startswith(("https://", "mailto:")) for place in places(standing))
    assert lxml_html.fragment_fromstring(standing, create_parent="div").text_content() == (
        lxml_html.fragment_fromstring(body, create_parent="div").text_content()
    )


def test_a_site_in_a_folder_has_that_folder_in_its_feeds() -> None:
    """The path of the site address is not put in front of links twice."""
    own = site(url=f"{URL}/park")
    body = bodies(own.base).read("[a](/b/)")
    made = entry_of(replace(post(), body=body), library(), own)
    assert (made.address, made.content) == (f"{URL}/park/nieuws/open-dag/", f'<p><a href="{URL}/park/b/">a</a></p>')
