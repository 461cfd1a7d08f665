"""Make the Site of a run and read its Library: the same for a build, a check and a new file."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from plugins.content import Library
from plugins.dutch import AMSTERDAM
from plugins.library.dates import moment
from plugins.library.former import over_made
from plugins.library.menu import dead_entries, foot, whole_menu
from plugins.library.parsed import Known, Way
from plugins.library.read import read_content, read_library, read_text
from plugins.library.targets import NOWHERE, Places
from plugins.media import Font
from plugins.messages import Kind, Wrong
from plugins.problems import ContentError, Problem, has_errors, in_order
from plugins.progress import Track, silent
from plugins.settings import LONGEST_TOML
from plugins.site import SETTINGS, Site, Theme, make_site
from plugins.theme.read import read_theme

SITE_TOML = "site.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """All that a run works with: the site, the moment that is now, the content, and what there is to say of it."""

    site: Site
    now: datetime
    library: Library
    warnings: tuple[Problem, ...]
    parsed: Mapping[str, Known] = field(default_factory=dict)
    places: Places = NOWHERE


def load(
    settings: Mapping[str, Any], content: Path, theme: Path, track: Track = silent, *, with_tips: bool = False
) -> Loaded:
    """Read everything once; raises ContentError if anything stops the build."""
    return load_in(Way(track=track, with_tips=with_tips), settings, content, theme)


def load_in(way: Way, settings: Mapping[str, Any], content: Path, theme: Path) -> Loaded:
    """Read everything in the way given; raises ContentError if anything stops the build."""
    now = moment(settings["NOW"]) if settings.get("NOW") else datetime.now(AMSTERDAM)
    try:
        site, odd = load_site(settings, content, theme)
    except ContentError as error:
        found = problems_in(content, stand_in(settings), now, way.track)
        raise ContentError(in_order((*error.problems, *found))) from None
    read = read_content(content, site, now, way)
    library = read.library
    there = read.places.made | read.places.pages.keys()
    taken = in_order(over_made(library, there, site))
    if taken:
        raise ContentError(taken)
    lost = dead_entries(site.menu, there, SITE_TOML if (content / SITE_TOML).is_file() else SETTINGS)
    menu = tuple(entry for entry in site.menu if entry.address in there) or whole_menu(library)
    site = replace(site, menu=menu, foot=foot(library, menu))
    said = (*odd, *lost, *read.problems)
    return Loaded(site=site, now=now, library=library, warnings=said, parsed=read.parsed, places=read.places)


def problems_in(content: Path, site: Site, now: datetime, track: Track) -> tuple[Problem, ...]:
    """Give all that there is to say of the content."""
    try:
        return read_library(content, site, now, track)[1]
    except ContentError as error:
        return error.problems


def stand_in(settings: Mapping[str, Any]) -> Site:
    """Give a Site to check content with where the facts of the real one are wrong."""
    theme = Theme(stylesheets={}, colours={}, font=Font(path="", hash=""), scripts={}, files=())
    return Site(name="", subtitle="", url="", mail="", menu=(), foot=(), markdown=settings["MARKDOWN"], theme=theme)


def load_site(settings: Mapping[str, Any], content: Path, theme: Path) -> tuple[Site, tuple[Problem, ...]]:
    """Make the Site from the settings, or from the site.toml that the content brings; raises ContentError."""
    toml = content / SITE_TOML
    source, odd = read_text(content, SITE_TOML) if toml.is_file() and not toml.is_symlink() else (None, ())
    if len(source or "") > LONGEST_TOML:
        odd = (*odd, Kind.LONG_TOML.at(SITE_TOML))
    if has_errors(odd):
        raise ContentError(odd)
    try:
        site = make_site(settings, toml=source, url=settings.get("SITE_URL", ""), theme=read_theme(theme))
    except Wrong as wrong:
        raise ContentError([wrong.kind.at("--site-url", name="site-url", **wrong.values)]) from None
    return site, (*odd, Kind.SYMBOLIC_LINK.at(SITE_TOML)) if toml.is_symlink() else odd
