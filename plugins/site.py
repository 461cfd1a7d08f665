"""Site: the settings that we use, typed; unknown or missing ones are refused."""

import tomllib
from collections.abc import Callable, Iterator, Mapping, Set
from dataclasses import dataclass, replace
from functools import lru_cache
from types import MappingProxyType
from typing import Any
from urllib.parse import urlsplit

from plugins.addresses import SEARCH
from plugins.guess import did_you_mean
from plugins.later import Shared
from plugins.media import Font
from plugins.messages import Kind, Wrong
from plugins.problems import ContentError, Problem
from plugins.settings import Entry, bad_toml, mail_address, menu, text, web_address
from plugins.sheet import File

HUES = ("water", "sun", "brick", "grass", "sky", "ink")


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """The theme's files as they are published, and where its style sheets and its scripts are.

    Each kind of page (`post`) has a style sheet, some perhaps the same one; `feed` is that of feeds, and `form` that of
    the form that a script fetches. `colours` are those of the hues' fields (#rrggbb), `font` is a file for drawings.
    """

    stylesheets: Mapping[str, str]
    colours: Mapping[str, str]
    font: Font
    scripts: Mapping[str, str]
    files: tuple[File, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteFacts(Shared):
    """What a site says of itself; `url` has no slash at its end."""

    name: str
    subtitle: str
    url: str
    mail: str

    @property
    def base(self) -> str:
        """Give the path of the site address: empty, or `/park` for a site in a folder."""
        return urlsplit(self.url).path

    def link(self, address: str) -> str:
        """Give the form of one of our paths that stands inside pages."""
        return self.base + address

    def absolute(self, address: str) -> str:
        """Give the form of one of our paths that feeds, search engines and mail need."""
        return self.url + address


@dataclass(frozen=True, slots=True, kw_only=True)
class Site(SiteFacts):
    """The facts of the whole site. A `menu` that nobody wrote has all categories.

    `foot` has the standing pages that are not in the menu. It is `searchable` where an index can be made.
    """

    menu: tuple[Entry, ...]
    foot: tuple[Entry, ...]
    markdown: Mapping[str, object]
    theme: Theme
    searchable: bool = True

    @property
    def unsearchable(self) -> "Site":
        """Give the site without its index, and without the ways to a search page that has nothing to offer then."""
        menu, foot = (tuple(way for way in ways if way.address != SEARCH) for ways in (self.menu, self.foot))
        return replace(self, searchable=False, menu=menu, foot=foot)

    @property
    def facts(self) -> SiteFacts:
        """Give the few facts that most of what is made later needs."""
        return facts_of(self.name, self.subtitle, self.url, self.mail)


@lru_cache(maxsize=8)
def facts_of(name: str, subtitle: str, url: str, mail: str) -> SiteFacts:
    """Give the facts of a site: one value, however often it is asked for."""
    return SiteFacts(name=name, subtitle=subtitle, url=url, mail=mail)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One fact of the site: its name in Python settings and in site.toml, and how it is read."""

    attribute: str
    setting: str
    toml: str
    take: Callable[[object], object]


SETTINGS = "pelicanconf.py"
FACTS = (
    Fact(attribute="name", setting="SITENAME", toml="naam", take=text),
    Fact(attribute="subtitle", setting="SITESUBTITLE", toml="ondertitel", take=text),
    Fact(attribute="url", setting="SITEURL", toml="site-url", take=web_address),
    Fact(attribute="mail", setting="MAIL_ADDRESS", toml="mailadres", take=mail_address),
    Fact(attribute="menu", setting="MENU", toml="menu", take=menu),
)
OPTIONAL: Mapping[str, object] = MappingProxyType({"subtitle": "", "menu": ()})
USED = frozenset({"MARKDOWN", *(fact.setting for fact in FACTS)})
# What stands in the settings for Pelican, for the engine, or for one run.
ELSEWHERE = frozenset(
    """
    ARTICLE_PATHS AUTHOR_FEED_ATOM AUTHOR_FEED_RSS CATEGORY_FEED_ATOM DEFAULT_LANG DIRECT_TEMPLATES FEED_ALL_ATOM
    JINJA_ENVIRONMENT LOCALE MARKDOWN NOW OUTPUT_PATH PAGE_PATHS PATH PLUGINS PLUGINS_NEEDED PLUGIN_PATHS SITE_URL
    STATIC_PATHS THEME THEME_STATIC_PATHS TIMEZONE TRANSLATION_FEED_ATOM
    """.split()  # noqa: SIM905 - a list to read
)


def facts(
    given: Mapping[str, object], path: str, names: Mapping[str, Fact], defaults: Mapping[str, object]
) -> dict[str, Any]:
    """Read the facts that one file gives; raises ContentError with all that is missing, unknown or wrong in it."""
    found: dict[str, Any] = dict(defaults)
    problems = list(unknown(given, path, names.keys()))
    for name, fact in names.items():
        try:
            if name in given:
                found[fact.attribute] = fact.take(given[name])
            elif fact.attribute not in defaults:
                problems.append(Kind.MISSING_SETTING.at(path, name=name))
        except Wrong as wrong:
            problems.append(wrong.kind.at(path, name=name, **wrong.values))
    if problems:
        raise ContentError(problems)
    return found


def unknown(given: Mapping[str, object], path: str, known: Set[str]) -> Iterator[Problem]:
    """Find the settings that nobody reads: most often a typing mistake."""
    for name in sorted(given.keys() - known):
        guess = did_you_mean(name.lower(), {key.lower(): key for key in sorted(known)})
        yield Kind.UNKNOWN_SETTING.at(path, name=name, guess=guess)


def missing_plugins(settings: Mapping[str, Any]) -> tuple[Problem, ...]:
    """Find the plugins that Pelican could not load: it only logs that, and would build half a site."""
    gone = (name for name in settings["PLUGINS_NEEDED"] if name not in settings["PLUGINS"])
    return tuple(Kind.PLUGIN_GONE.at(SETTINGS, name=name) for name in gone)


def setting_facts(settings: Mapping[str, object]) -> dict[str, Any]:
    """Read the facts from Python settings (names in capitals); raises ContentError."""
    given = {name: value for name, value in settings.items() if name not in ELSEWHERE}
    return facts(given, SETTINGS, {fact.setting: fact for fact in FACTS}, OPTIONAL)


def toml_facts(source: str) -> dict[str, Any]:
    """Read the facts from the text of a site.toml; raises ContentError."""
    try:
        given = tomllib.loads(source)
    except (ValueError, RecursionError) as error:
        raise ContentError([bad_toml("site.toml", source, error)]) from None
    return facts(given, "site.toml", {fact.toml: fact for fact in FACTS}, OPTIONAL)


def make_site(settings: Mapping[str, Any], *, toml: str | None, url: str, theme: Theme) -> Site:
    """Make the Site of one run; `toml` is the text of the content's site.toml or None, `url` wins where it is given."""
    found = setting_facts(settings) if toml is None else toml_facts(toml)
    if url:
        found["url"] = web_address(url)
    return Site(**found, foot=(), markdown=settings["MARKDOWN"], theme=theme)
