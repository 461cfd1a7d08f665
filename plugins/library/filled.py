"""Fill in of a document what its file says and the volunteer left out; what somebody wrote stays as it is."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from markupsafe import Markup

from plugins.content import Library
from plugins.documents.contents import contents, nested
from plugins.documents.parts import CHAPTERS, divided
from plugins.examined import Chapter, Examined
from plugins.media import Attachment
from plugins.model import Document, Text
from plugins.site import Site

HEADING = Markup('<h2 id="hoofdstukken">Hoofdstukken</h2>\n')
ITEM = Markup('<li><a href="{address}#page={chapter.page}">{chapter.title}</a>{below}</li>\n')
PLAIN = Markup("<li>{chapter.title}{below}</li>\n")
LIST = Markup("<ul>\n{items}</ul>\n")


def with_facts(library: Library) -> Library:
    """Fill in the facts of all documents that have a page."""

    def fill(document: Document) -> Document:
        found = library.examined.get(document.file)
        return facts(document, found) if found else document

    return changed(library, fill)


def facts(document: Document, found: Examined) -> Document:
    """Give a document with the facts that it lacks."""
    language = document.language if "language" in document.lines else found.language or document.language
    return replace(
        document,
        publisher=document.publisher or found.publisher,
        pages=document.pages or found.pages,
        language=language,
    )


def with_chapters(library: Library, site: Site) -> Library:
    """Fill in the chapters of all documents that have a page; their links lead where they should."""

    def fill(document: Document) -> Document:
        found = library.examined.get(document.file)
        return chapters(document, found, library.attachments[document.file], site) if found else document

    return changed(library, fill)


def chapters(document: Document, found: Examined, file: Attachment, site: Site) -> Document:
    """Give a document with the chapters of its file, unless its summary has a part with them."""
    names = {name for name, _, _ in divided(document.body)}
    listed = contents(found.chapters)
    if CHAPTERS in names or not listed:
        return document
    return replace(document, body=document.body + HEADING + chapter_list(listed, site.link(file.address)))


def chapter_list(listed: Iterable[Chapter], address: str) -> Markup:
    """Write chapters as a list, those of the second level inside it, with links to the pages that are known."""
    items = Markup("")
    for chapter, below in nested(tuple(listed)):
        inside = Markup("\n") + chapter_list(below, address) if below else Markup("")
        items += (ITEM if chapter.page else PLAIN).format(chapter=chapter, address=address, below=inside)
    return LIST.format(items=items)


def changed(library: Library, fill: Callable[[Document], Document]) -> Library:
    """Give a Library in which every document that has a page is changed."""

    def change(text: Text) -> Text:
        return fill(text) if isinstance(text, Document) else text

    return replace(
        library,
        documents=tuple(map(fill, library.documents)),
        expired=tuple(map(change, library.expired)),
        hidden=tuple(map(change, library.hidden)),
    )
