"""What the search page shows."""

from dataclasses import dataclass

from markupsafe import Markup

from plugins.sheet import Link, View


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchView(View):
    """The search page: the group's own words, if there are any, what can be chosen from, and where else to look.

    `volumes` are the addresses of the index, the newest first; there are none where no index could be made. The `small`
    words are not in it. `kinds` and `years` can be chosen. `parts` are the years of the archive, and `lists` what there
    is of each kind.
    """

    title: str
    body: Markup
    volumes: tuple[str, ...]
    small: tuple[str, ...]
    kinds: tuple[str, ...]
    years: tuple[str, ...]
    archive: Link
    parts: tuple[Link, ...]
    lists: tuple[Link, ...]
