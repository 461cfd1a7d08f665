"""Make the pages of every category."""

from collections.abc import Iterator
from datetime import datetime

from plugins.addresses import page_address
from plugins.categories.view import CategoryView
from plugins.channels import channels_at
from plugins.content import Library
from plugins.dutch import count
from plugins.frame import frame, head
from plugins.model import Category, Post
from plugins.pagination import Page, Ways, numbered, pages, ways
from plugins.settings import Entry
from plugins.sheet import Frame, Sheet
from plugins.site import Site
from plugins.texts import teasers, waymark


def category_sheets(library: Library, *, site: Site, now: datetime) -> Iterator[Sheet]:  # noqa: ARG001
    """Yield the front page and the full pages of each category."""
    for category in library.categories:
        around = frame(site, category.address, channels_at(library, site, category.address))
        divided = pages(library.posts_in(category))
        for page in divided:
            on = ways(page.number, len(divided) - 1, category.address, "berichten", site)
            view = category_view(library, category, page, around, on, site=site)
            yield Sheet(address=page_address(category.address, page.number), template="category.html", view=view)


def category_view(  # noqa: PLR0913 - one page of a category, with what stands around it
    library: Library, category: Category, page: Page[Post], around: Frame, on: Ways, *, site: Site
) -> CategoryView:
    """Give what one page of a category shows, with the ways to the pages beside it."""
    title = numbered(category.name, page.number)
    above = (Entry(text=category.name, address=category.address),) if page.number else ()
    said = category.description or f"{count(len(page.entries), 'bericht', 'berichten')} in {category.name}."
    return CategoryView(
        frame=around,
        head=head(site, title, said, page_address(category.address, page.number), *above),
        hue=category.hue,
        title=title,
        description=category.description,
        waymark=waymark(category),
        posts=teasers(library, page.entries, site),
        newer=on.newer,
        older=on.older,
    )
