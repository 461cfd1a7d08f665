"""Every document that is not held back has a page, and its file stands below it."""

from dataclasses import replace
from pathlib import Path

import pytest
from markupsafe import Markup

from plugins.documents.files import document_files
from plugins.documents.pages import document_sheets
from plugins.documents.view import DocumentView, Download, Fact
from plugins.frame import text_head
from plugins.later import complete
from plugins.later import made as finished
from plugins.media import Attachment
from plugins.model import Document, Status
from plugins.settings import Entry
from plugins.sheet import Day, File, Link, Sheet, Waymark
from plugins.texts import teasers
from tests.examples import MAIL_HREF, NOW, URL, document, here, library, post, site, text_frame_of

FILE = Attachment(
    path="documenten/mijn plan.pdf", address="/documenten/groenplan/mijn%20plan.pdf", size=1_290_000, hash="0"
)


def view_of(given: Document, **attachments: Attachment) -> DocumentView:
    """Give the view of a document's page."""
    (sheet,) = document_sheets(library(given, attachments=attachments), site=site(), now=NOW)
    view = finished(sheet.view)
    assert isinstance(view, DocumentView)
    return view


def test_a_document_has_its_page() -> None:
    """Its facts, its parts, its file, the way to ask for it and the posts about it stand there."""
    base = "/park"
    made = document(
        title="Groenplan",
        summary="Kort.",
        publisher="Gemeente Voorbeeld",
        file="documenten/mijn plan.pdf",
        pages=12,
        language="en",
        topics=("Bomen",),
        body=Markup("<p>Lang.</p>"),
    )
    about = post("over", document="groenplan")
    held = library(
        made,
        about,
        post("ander"),
        post("stil", document="groenplan", status=Status.HIDDEN),
        attachments={"documenten/mijn plan.pdf": FILE},
    )
    subject = "%20groenplan%5D%20Groenplan&amp;body=Naam%3A%20%0D%0A%0D%0A"
    own = site(url=URL + base)
    view = DocumentView(
        frame=text_frame_of("/documenten/", base, "Documenten"),
        head=text_head(held, own, held.documents[0], Entry(text="Documenten", address="/documenten/")),
        hue="brick",
        title="Groenplan",
        library=Link(text="Documenten", address="/park/documenten/"),
        waymark=Waymark(shape="square", hue="brick", pictogram="page"),
        day=Day(iso="2022-01-18", text="18 januari 2022"),
        lead=Markup("<p>Lang.</p>"),
        body=Markup(""),
        chapters=Markup(""),
        facts=(
            Fact(
                name="Van",
                link=Link(text="Gemeente Voorbeeld", address="/park/documenten/uitgever/gemeente-voorbeeld/"),
            ),
            Fact(name="Lengte", link=Link(text="12 bladzijden", address="")),
            Fact(name="Taal", link=Link(text="Engels", address="")),
        ),
        picture=(),
        cover=(),
        file=(Download(address="/park/documenten/groenplan/mijn%20plan.pdf", note="PDF, 12 blz., 1,3 MB"),),
        request=Markup(f"{MAIL_HREF}?subject=%5Bdocument%3A{subject}"),
        reply=Markup(f"{MAIL_HREF}?subject=%5Breactie%3A{subject}"),
        replies=(),
        rules=(),
        here=here("/documenten/groenplan/"),
        words=(),
        dossier=(),
        topics=(Link(text="Bomen", address="/park/onderwerp/bomen/"),),
        posts=teasers(held, (about,), own),
    )
    (sheet,) = document_sheets(held, site=own, now=NOW)
    assert replace(sheet, view=complete(finished(sheet.view))) == Sheet(
        address="/documenten/groenplan/", template="document.html", view=complete(view)
    )


def test_what_nobody_wrote_is_left_out() -> None:
    """Without publisher, pages, file and open replies there is no line about them; Dutch needs no mention."""
    view = view_of(document(on_request=False, open=False))
    assert (view.facts, view.file, view.request, view.reply, view.posts) == ((), (), "", "", ())


def test_a_publisher_without_a_list_is_no_link() -> None:
    """A hidden document stands in no list, so its publisher may have none either."""
    view = view_of(document(status=Status.HIDDEN, publisher="Gemeente"))
    assert view.facts == (Fact(name="Van", link=Link(text="Gemeente", address="")),)
    assert not finished(view.head).indexed


@pytest.mark.parametrize(
    ("name", "pages", "note"),
    [
        ("plan.PDF", 1, "PDF, 1 blz., 1,3 MB"),
        ("plan.docx", 0, "Word, 1,3 MB"),
        ("plan.odt", 0, "OpenDocument, 1,3 MB"),
        ("plan.epub", 0, "EPUB, 1,3 MB"),
        ("plan", 0, "1,3 MB"),
    ],
)
def test_a_file_says_what_comes(name: str, pages: int, note: str) -> None:
    """Its kind, its length where somebody knows it, and its size."""
    (file,) = view_of(document(file=name, pages=pages), **{name: FILE}).file
    assert file.note == note


def test_the_file_itself_is_published(tmp_path: Path) -> None:
    """Its bytes stand at the address that pages name, of which the blanks are only written otherwise."""
    (tmp_path / "documenten").mkdir()
    (tmp_path / FILE.path).write_bytes(b"%PDF\x00\xff")
    held = library(document(file="a.pdf"), attachments={"a.pdf": FILE}, folder=tmp_path)
    files = list(document_files(held, site=site(), now=NOW))
    assert files == [File(address="/documenten/groenplan/mijn plan.pdf", content=b"%PDF\x00\xff")]
