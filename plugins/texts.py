"""Make what pages and lists show of texts: teasers, signs, pictures, links."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from functools import lru_cache
from types import MappingProxyType

from plugins.content import Library, Named
from plugins.dutch import MONTHS, span, weekday
from plugins.mailto import without_addresses
from plugins.model import Category, Document, Dossier, Event, Post, Text, Topic
from plugins.rule_words import how_often
from plugins.sheet import Day, Image, Link, Stop, Teaser, Waymark
from plugins.shown import shown
from plugins.site import Site, SiteFacts

DOCUMENT = Waymark(shape="square", hue="brick", pictogram="page")
EVENT = Waymark(shape="square", hue="sun", pictogram="calendar")
# What is said of a rule for which there are no plain words.
AT_TIMES = "komt vaker terug"
# What lists call a text that is not a post, and its sign.
SIGNS: Mapping[type[Text], tuple[str, Waymark]] = MappingProxyType(
    {Document: ("Document", DOCUMENT), Event: ("Agenda", EVENT)}
)


def teaser(library: Library, text: Text, site: Site) -> Teaser:
    """Give a text as lists show it: an event with the day on which it begins, others with their own."""
    day = text.begin if isinstance(text, Event) else text.date
    return made_teaser((text.title, site.link(text.address)), day, *named(library, text), text.summary)


# A text stands in several lists.
@lru_cache(maxsize=20_000)
def made_teaser(way: tuple[str, str], day: datetime, category: str, sign: Waymark, summary: str) -> Teaser:
    """Make a teaser; `way` is its title and its address."""
    return Teaser(
        title=way[0],
        address=way[1],
        day=Day.of(day),
        category=category,
        waymark=sign,
        summary=without_addresses(summary),
    )


def teasers(library: Library, texts: Iterable[Text], site: Site) -> tuple[Teaser, ...]:
    """Give texts as lists show them."""
    return tuple(teaser(library, text, site) for text in texts)


def published(library: Library, document: Document, site: Site) -> Teaser:
    """Give a document as a list of documents shows it: named after its publisher."""
    if not document.publisher:
        return teaser(library, document, site)
    way = (document.title, site.link(document.address))
    return made_teaser(way, document.date, document.publisher, DOCUMENT, document.summary)


def named(library: Library, text: Text) -> tuple[str, Waymark]:
    """Give what lists call a text, and its sign: those of its category or of its kind."""
    if isinstance(text, Post):
        category = library.category(text.category)
        return category.name, waymark(category)
    return SIGNS[type(text)]


def image(library: Library, text: Text, site: Site) -> tuple[Image, ...]:
    """Give the picture that a text has in its header: none or one."""
    return picture(library.named(text), text, site)


def picture(named: Named, text: Text, site: SiteFacts) -> tuple[Image, ...]:
    """Give the picture that a text names in its header, as pages show it."""
    return tuple(shown(found, text.image_alt, site) for found in named.picture)


def ended(text: Text, now: datetime) -> tuple[Day, ...]:
    """Give the last day of a text that has expired: none or one."""
    return (Day.of(text.expires - timedelta(minutes=1)),) if text.expires <= now else ()


def link(text: Text, site: Site) -> Link:
    """Give the way to a text."""
    return Link(text=text.title, address=site.link(text.address))


def topic_links(topics: Mapping[str, Topic], names: Iterable[str], site: Site) -> tuple[Link, ...]:
    """Give the ways to the pages of topics; `topics` are those that have one, by name."""
    own = (topics[name] for name in names if name in topics)
    return tuple(Link(text=topic.name, address=site.link(topic.address)) for topic in own)


def dossier_link(dossiers: Mapping[str, Dossier], name: str, site: Site) -> tuple[Link, ...]:
    """Give the way to the page of a dossier, none or one; `dossiers` are those that have one, by name."""
    found = dossiers.get(name)
    return (Link(text=found.name, address=site.link(found.address)),) if found else ()


@lru_cache
def waymark(category: Category) -> Waymark:
    """Give the sign of a category."""
    return Waymark(shape=category.shape, hue=category.hue, pictogram=category.pictogram)


def stop(event: Event, site: Site) -> Stop:
    """Give an event as the agenda shows it."""
    _, _, time = span(event.begin, event.end, whole_days=event.whole_days).partition(f" {event.begin.year}")
    return Stop(
        title=event.title,
        address=site.link(event.address),
        iso=machine_time(event),
        number=str(event.begin.day),
        weekday=weekday(event.begin),
        month=MONTHS[event.begin.month - 1],
        time=time.removeprefix(",").strip(),
        place=event.place,
        repeat=again(event),
        cancelled=event.cancelled,
        summary=without_addresses(event.summary),
    )


def machine_time(event: Event) -> str:
    """Give the beginning of an event for machines: a day, or a moment with its offset."""
    return event.begin.date().isoformat() if event.whole_days else event.begin.isoformat(timespec="minutes")


def again(event: Event) -> str:
    """Say how often an event comes again, without where that ends."""
    return "".join(how_often(rule) or AT_TIMES for rule in event.repeat)
