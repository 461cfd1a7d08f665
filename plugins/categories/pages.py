"""Make the pages of every category."""

from collections.abc import Iterator
from datetime import datetime

from plugins.categories.pagination import Page, page_address, pages
from plugins.categories.view import CategoryView
from plugins.channels import channels_at
from plugins.content import Library
from plugins.dutch import count
from plugins.frame import frame, head, teasers, waymark
from plugins.model import Category, Post
from plugins.settings import Entry
from plugins.sheet import Link, Sheet
from plugins.site import Site


def category_sheets(library: Library, *, site: Site, now: datetime) -> Iterator[Sheet]:  # noqa: ARG001
    """Yield the front page and the full pages of each category."""
    for category in library.categories:
        divided = pages(library.posts_in(category))
        for index, page in enumerate(divided):
            yield Sheet(
                address=page_address(category.address, page.number),
                template="category.html",
                view=category_view(library, category, divided, index, site=site),
            )


def category_view(
    library: Library, category: Category, divided: tuple[Page[Post], ...], index: int, *, site: Site
) -> CategoryView:
    """Give what one page of a category shows, with the ways to the pages beside it."""
    page = divided[index]
    title = f"{category.name}, pagina {page.number}" if page.number else category.name
    above = (Entry(text=category.name, address=category.address),) if page.number else ()
    said = category.description or f"{count(len(page.entries), 'bericht', 'berichten')} in {category.name}."
    return CategoryView(
        frame=frame(site, category.address, channels_at(library, site, category.address)),
        head=head(site, title, said, page_address(category.address, page.number), *above),
        hue=category.hue,
        title=title,
        description=category.description,
        waymark=waymark(category),
        posts=teasers(library, page.entries, site),
        newer=ways(divided[max(0, index - 1) : index], category, site, "Nieuwere berichten"),
        older=ways(divided[index + 1 : index + 2], category, site, "Oudere berichten"),
    )


def ways(divided: tuple[Page[Post], ...], category: Category, site: Site, text: str) -> tuple[Link, ...]:
    """Give the links to pages of a category."""
    return tuple(Link(text=text, address=site.link(page_address(category.address, page.number))) for page in divided)
