"""Make the Site of a run and read its Library: the same for a build, a check and a new file."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from plugins.content import Library
from plugins.dutch import AMSTERDAM
from plugins.library.dates import moment
from plugins.library.read import read_library, read_text
from plugins.messages import Wrong
from plugins.problems import ContentError, Problem, has_errors, in_order
from plugins.progress import Track, silent
from plugins.settings import Entry
from plugins.site import Site, make_site
from plugins.theme.read import read_theme

SITE_TOML = "site.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """All that a run works with: the site, the moment that is now, the content, and what there is to say of it."""

    site: Site
    now: datetime
    library: Library
    warnings: tuple[Problem, ...]


def load(settings: Mapping[str, Any], content: Path, theme: Path, track: Track = silent) -> Loaded:
    """Read everything once; raises ContentError if anything stops the build."""
    site, odd = load_site(settings, content, theme)
    now = moment(settings["NOW"]) if settings.get("NOW") else datetime.now(AMSTERDAM)
    try:
        library, warnings = read_library(content, site, now, track)
    except ContentError as error:
        raise ContentError(in_order((*odd, *error.problems))) from None
    if has_errors(odd):
        raise ContentError((*odd, *warnings))
    site = replace(site, menu=site.menu or whole_menu(library))
    return Loaded(site=site, now=now, library=library, warnings=(*odd, *warnings))


def whole_menu(library: Library) -> tuple[Entry, ...]:
    """Give the menu of a site that names none: its categories and the archive."""
    categories = (Entry(text=category.name, address=category.address) for category in library.categories)
    return (*categories, Entry(text="Archief", address="/archief/"))


def load_site(settings: Mapping[str, Any], content: Path, theme: Path) -> tuple[Site, tuple[Problem, ...]]:
    """Make the Site from the settings, or from the site.toml that the content brings; raises ContentError.

    With an error in site.toml it is a Site to check the rest of the content with.
    """
    toml = content / SITE_TOML
    source, odd = read_text(content, SITE_TOML) if toml.is_file() else (None, ())
    make = partial(make_site, settings, url=settings.get("SITE_URL", ""), theme=read_theme(theme))
    try:
        return make(toml=None if has_errors(odd) else source), odd
    except ContentError as error:
        if source is None:
            raise
        return make(toml=None), (*odd, *error.problems)
    except Wrong as wrong:
        raise ContentError([wrong.kind.at("--site-url", name="site-url", **wrong.values)]) from None
