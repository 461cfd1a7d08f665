"""Make the page of every document."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import PurePosixPath
from types import MappingProxyType

from markupsafe import Markup

from plugins.addresses import DOCUMENTS, publisher_address
from plugins.channels import channels_at
from plugins.content import Library, Named
from plugins.documents.cover import cover
from plugins.documents.parts import parts
from plugins.documents.view import DocumentView, Download, Fact
from plugins.dutch import count, language, size
from plugins.examined import Examined
from plugins.explained import explanations, led
from plugins.frame import made_text_head, text_frame
from plugins.later import Later
from plugins.letters import reply_to, request_for
from plugins.mailto import mail_link
from plugins.model import Document, Dossier, Post, Reply, Topic
from plugins.replies.answers import answers, house_rules, replies_view, with_feed
from plugins.settings import Entry
from plugins.share import place
from plugins.sheet import Day, Frame, Image, Link, Sheet, Teaser
from plugins.site import Site, SiteFacts
from plugins.slug import slugify
from plugins.texts import DOCUMENT, dossier_link, picture, teasers, topic_links

TITLE = "Documenten"
ABOVE = Entry(text=TITLE, address=DOCUMENTS)
FORMS = MappingProxyType({".docx": "Word", ".odt": "OpenDocument", ".pdf": "PDF"})


def document_sheets(library: Library, *, site: Site, now: datetime) -> Iterator[Sheet]:  # noqa: ARG001
    """Yield a sheet for each document, hidden ones included."""
    lookup = Lookup(
        library=library,
        site=site,
        frame=text_frame(site, DOCUMENTS, channels_at(library, site, DOCUMENTS)),
        publishers=frozenset(slugify(document.publisher) for document in library.documents) - {""},
        topics={topic.name: topic for topic in library.topics},
        dossiers={dossier.name: dossier for dossier in library.dossiers},
        replies=answers(library),
        rules=house_rules(library, site),
    )
    about: defaultdict[str, list[Post]] = defaultdict(list)
    for post in library.posts:
        about[post.document].append(post)
    for document in library.shown(Document):
        around = around_of(document, about.get(document.slug, ()), lookup)
        view = Later(make=document_view, given=(document, around, site.facts))
        yield Sheet(address=document.address, template="document.html", view=view)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lookup:
    """What every document's page is made from: the slugs of the publishers and the topics that have a page, say."""

    library: Library
    site: Site
    frame: Frame
    publishers: Set[str]
    topics: Mapping[str, Topic]
    dossiers: Mapping[str, Dossier]
    replies: Mapping[str, tuple[Reply, ...]]
    rules: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What stands on a document's page beside the document: its file and its cover, none or one each, say."""

    frame: Frame
    named: Named
    facts: tuple[Fact, ...]
    cover: tuple[Image, ...]
    file: tuple[Download, ...]
    replies: tuple[Reply, ...]
    rules: tuple[Link, ...]
    dossier: tuple[Link, ...]
    topics: tuple[Link, ...]
    posts: tuple[Teaser, ...]


def around_of(document: Document, posts: Iterable[Post], lookup: Lookup) -> Around:
    """Give what stands beside a document; `posts` are about it."""
    library, site = lookup.library, lookup.site
    return Around(
        frame=lookup.frame,
        named=library.named(document),
        facts=facts(document, lookup),
        cover=cover(library, document, site),
        file=download(library, document, site),
        replies=lookup.replies.get(document.slug, ()),
        rules=lookup.rules,
        dossier=dossier_link(lookup.dossiers, document.dossier, site),
        topics=topic_links(lookup.topics, document.topics, site),
        posts=teasers(library, posts, site),
    )


def document_view(document: Document, around: Around, site: SiteFacts) -> DocumentView:
    """Give what a document's page shows."""
    explained = replace(document, body=led(document.body, document.words))
    divided = parts(explained, around.file[0].address if around.file else "")
    replies = replies_view(document, around.replies, site)
    return DocumentView(
        frame=with_feed(around.frame, replies),
        head=made_text_head(site, document, around.named, (ABOVE,)),
        hue=DOCUMENT.hue,
        title=document.title,
        library=Link(text=TITLE, address=site.link(DOCUMENTS)),
        waymark=DOCUMENT,
        day=Day.of(document.date),
        here=place(document, around.named, site),
        lead=divided.lead,
        body=divided.body,
        words=explanations(document.words),
        dossier=around.dossier,
        chapters=divided.chapters,
        facts=around.facts,
        picture=picture(around.named, document, site),
        cover=around.cover,
        file=around.file,
        request=mail_link(site.mail, request_for(document)) if document.on_request else Markup(""),
        reply=mail_link(site.mail, reply_to(document)) if document.open else Markup(""),
        replies=replies,
        rules=around.rules,
        topics=around.topics,
        posts=around.posts,
    )


def facts(document: Document, lookup: Lookup) -> tuple[Fact, ...]:
    """Give what there is to know about a document; what nobody wrote is left out."""
    slug = slugify(document.publisher)
    leads = lookup.site.link(publisher_address(slug)) if slug in lookup.publishers else ""
    found = (
        ("Van", document.publisher, leads),
        ("Lengte", count(document.pages, "bladzijde", "bladzijden") if document.pages else "", ""),
        ("Taal", "" if document.language.startswith("nl") else language(document.language), ""),
        ("Voorlezen", labels(lookup.library.examined.get(document.file)), ""),
    )
    return tuple(Fact(name=name, link=Link(text=text, address=address)) for name, text, address in found if text)


def labels(found: Examined | None) -> str:
    """Say how a PDF comes out in screen readers, as far as a machine can tell."""
    if not found or found.kind != "pdf":
        return ""
    if found.scanned:
        return "scan zonder tekst: onleesbaar voor voorleessoftware"
    return "gelabeld, niet gecontroleerd" if found.tagged else "PDF zonder labels (slecht voor voorleessoftware)"


def download(library: Library, document: Document, site: Site) -> tuple[Download, ...]:
    """Give the document itself where it stands here: none or one."""
    if not document.file:
        return ()
    file = library.attachments[document.file]
    suffix = PurePosixPath(document.file).suffix.lower()
    form = FORMS.get(suffix, suffix.removeprefix(".").upper())
    said = (form, f"{document.pages} blz." if document.pages else "", size(file.size))
    return (Download(address=site.link(file.address), note=", ".join(word for word in said if word)),)
