"""Make the pages of every category."""

from collections.abc import Iterator
from datetime import datetime

from plugins.categories.view import CategoryView
from plugins.channels import channels_at
from plugins.content import Library
from plugins.dutch import count
from plugins.frame import frame, head
from plugins.lists import category_list
from plugins.pagination import numbered, ways
from plugins.settings import Entry
from plugins.sheet import Sheet
from plugins.site import Site
from plugins.texts import teasers, waymark


def category_sheets(library: Library, *, site: Site, now: datetime) -> Iterator[Sheet]:  # noqa: ARG001
    """Yield the front page and the full pages of each category, with the ways to the pages beside each."""
    for category in library.categories:
        around = frame(site, category.address, channels_at(library, site, category.address))
        divided = category_list(library, category).pages()
        for address, page in divided:
            title = numbered(category.name, page.number)
            above = (Entry(text=category.name, address=category.address),) if page.number else ()
            told = f"{title}: {category.description}" if page.number else category.description
            said = told if category.description else f"{count(len(page.entries), 'bericht', 'berichten')} in {title}."
            on = ways(page.number, len(divided) - 1, category.address, "berichten", site)
            view = CategoryView(
                frame=around,
                head=head(site, title, said, address, *above),
                hue=category.hue,
                title=title,
                description=category.description,
                waymark=waymark(category),
                posts=teasers(library, page.entries, site),
                newer=on.newer,
                older=on.older,
            )
            yield Sheet(address=address, template="category.html", view=view)
