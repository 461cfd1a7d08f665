"""Show the first page of a document."""

from plugins.content import Library
from plugins.model import Document
from plugins.sheet import Image
from plugins.site import Site


def cover_address(document: Document) -> str:
    """Give where the picture of a document's first page stands."""
    return f"{document.address}bladzijde-1.webp"


def cover(library: Library, document: Document, site: Site) -> tuple[Image, ...]:
    """Give the picture of a document's first page: none or one; a picture that the volunteer chose stands elsewhere."""
    found = library.examined.get(document.file)
    if not found or not found.cover or document.image:
        return ()
    address, (width, height) = site.link(cover_address(document)), found.cover_size
    return (
        Image(
            address=address,
            width=width,
            height=height,
            alt=f"De eerste bladzijde van {document.title}",
            webp=f"{address} {width}w",
            plain=f"{address} {width}w",
            sizes=f"{width}px",
        ),
    )
