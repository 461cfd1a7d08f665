"""Say for machines what a page is about: JSON-LD in the words of schema.org."""

import json
from collections.abc import Mapping, Sequence

from markupsafe import Markup

from plugins.content import Named
from plugins.mailto import MAIL
from plugins.model import Document, Event, Post, Text
from plugins.settings import Entry
from plugins.site import SiteFacts

Thing = Mapping[str, object]


def json_ld(things: Sequence[Thing]) -> Markup:
    """Write things as the text of a script element: nothing in them can end it, and no mail address stands open."""
    if not things:
        return Markup("")
    graph = {"@context": "https://schema.org", "@graph": things}
    text = json.dumps(graph, ensure_ascii=False, separators=(",", ":"))
    for character in "<>&":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(MAIL.sub(lambda match: match[0].replace("@", "\\u0040"), text))  # noqa: S704 - escaped just above


def breadcrumbs(site: SiteFacts, way: Sequence[Entry]) -> Thing:
    """Give the way to a page: the pages above it, from the home page on, and then itself."""
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": number, "name": step.text, "item": site.absolute(step.address)}
            for number, step in enumerate(way, 1)
        ],
    }


def organization(site: SiteFacts) -> Thing:
    """Give the group behind the site."""
    return {"@type": "Organization", "@id": identity(site), "name": site.name, "url": site.absolute("/")}


def website(site: SiteFacts) -> Thing:
    """Give the site itself."""
    return {
        "@type": "WebSite",
        "name": site.name,
        "url": site.absolute("/"),
        "inLanguage": "nl",
        "publisher": {"@id": identity(site)},
    }


def identity(site: SiteFacts) -> str:
    """Give the name that machines have for the group."""
    return site.absolute("/#groep")


def group(site: SiteFacts) -> Thing:
    """Give the group as pages name it that are about something else."""
    return {"@type": "Organization", "@id": identity(site), "name": site.name}


def described(text: Text, named: Named, site: SiteFacts) -> tuple[Thing, ...]:
    """Give what a text is, for the kinds of text that schema.org has a word for."""
    match text:
        case Post():
            return (with_picture(posting(text, site), named, site),)
        case Document():
            return (with_picture(digital_document(text, named, site), named, site),)
        case Event():
            return (with_picture(happening(text, site), named, site),)
        case _:
            return ()


def with_picture(thing: dict[str, object], named: Named, site: SiteFacts) -> Thing:
    """Add the text's own picture, where it has one."""
    return {**thing, "image": site.absolute(named.picture[0].whole.address)} if named.picture else thing


def posting(post: Post, site: SiteFacts) -> dict[str, object]:
    """Give a post."""
    author: Thing = {"@type": "Person", "name": post.author} if post.author else group(site)
    return {
        "@type": "BlogPosting",
        "headline": post.title,
        "description": post.summary,
        "url": site.absolute(post.address),
        "datePublished": post.date.isoformat(),
        "dateModified": post.modified.isoformat(),
        "inLanguage": "nl",
        "articleSection": post.category,
        "author": author,
        "publisher": group(site),
    }


def digital_document(document: Document, named: Named, site: SiteFacts) -> dict[str, object]:
    """Give the document that a summary is about, with what is known of it."""
    known = {
        "publisher": {"@type": "Organization", "name": document.publisher} if document.publisher else None,
        "numberOfPages": document.pages or None,
        "contentUrl": site.absolute(named.file[0].address) if named.file else None,
    }
    return {
        "@type": "DigitalDocument",
        "name": document.title,
        "description": document.summary,
        "url": site.absolute(document.address),
        "datePublished": document.date.isoformat(),
        "dateModified": document.modified.isoformat(),
        "inLanguage": document.language,
        **{name: value for name, value in known.items() if value},
    }


def happening(event: Event, site: SiteFacts) -> dict[str, object]:
    """Give an event; one of whole days has days, any other has moments."""
    begin, end = (
        moment.date().isoformat() if event.whole_days else moment.isoformat() for moment in (event.begin, event.end)
    )
    place = {"location": {"@type": "Place", "name": event.place, "address": event.place}} if event.place else {}
    return {
        "@type": "Event",
        "name": event.title,
        "description": event.summary,
        "url": site.absolute(event.address),
        "startDate": begin,
        "endDate": end,
        "eventStatus": f"https://schema.org/Event{'Cancelled' if event.cancelled else 'Scheduled'}",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        **place,
        "organizer": group(site),
    }
