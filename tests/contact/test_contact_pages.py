"""Contact and subscribing: the group's own words above what the site puts there."""

from dataclasses import replace

from markupsafe import Markup

from plugins import letters
from plugins.channels import channels, documents_channel, replies_channel
from plugins.contact.pages import contact_sheets
from plugins.contact.view import ContactView, SubscribeView, Subscription
from plugins.content import Library
from plugins.frame import frame, head
from plugins.mailto import mail_link
from plugins.sheet import Link
from tests.examples import MAIL, NOW, URL, document, library, page, post, reply, site

SITE = site(url=f"{URL}/park")


def views(given: Library) -> tuple[ContactView, SubscribeView]:
    """Give the views of the two pages."""
    contact, subscribe = contact_sheets(given, site=SITE, now=NOW)
    assert (contact.address, contact.template) == ("/contact/", "contact.html")
    assert (subscribe.address, subscribe.template) == ("/abonneren/", "subscribe.html")
    assert isinstance(contact.view, ContactView)
    assert isinstance(subscribe.view, SubscribeView)
    return contact.view, subscribe.view


def feeds(name: str, path: str) -> Subscription:
    """Give a list with its three feeds."""
    kinds = {"RSS": "feed.xml", "Atom": "atom.xml", "JSON Feed": "feed.json"}
    return Subscription(
        page=Link(text=name, address=f"/park{path}"),
        feeds=tuple(Link(text=kind, address=f"{URL}/park{path}{file}") for kind, file in kinds.items()),
    )


def test_the_contact_page_has_every_letter() -> None:
    """Without a text of the group it has a title and a description of its own."""
    view, _ = views(library())
    assert view == ContactView(
        frame=frame(SITE, "/contact/"),
        head=head(SITE, "Contact", "Schrijf Vrienden van het Park, of doe mee.", "/contact/"),
        hue="ink",
        title="Contact",
        body=Markup(""),
        question=mail_link(MAIL, letters.CONTACT),
        joining=mail_link(MAIL, letters.JOINING),
        newsletter=mail_link(MAIL, letters.NEWSLETTER_ON),
        farewell=mail_link(MAIL, letters.NEWSLETTER_OFF),
    )


def test_the_page_about_subscribing_names_every_feed() -> None:
    """Site, categories, documents and replies where there are any; their addresses are absolute, to be copied.

    A reader that is given the page's own address finds them too.
    """
    held = library(post(), document(), reply())
    _, view = views(held)
    category, *others = channels(held, SITE)[1:]
    assert (category.address, others) == ("/nieuws/", [documents_channel(SITE), replies_channel(SITE)])
    assert view == SubscribeView(
        frame=frame(SITE, "/abonneren/", (category, *others)),
        head=head(
            SITE,
            "Abonneren",
            "Blijf op de hoogte van Vrienden van het Park, met een feed of de nieuwsbrief.",
            "/abonneren/",
        ),
        hue="water",
        title="Abonneren",
        body=Markup(""),
        newsletter=mail_link(MAIL, letters.NEWSLETTER_ON),
        farewell=mail_link(MAIL, letters.NEWSLETTER_OFF),
        subscriptions=(
            feeds("Vrienden van het Park", "/"),
            feeds("Vrienden van het Park: Nieuws", "/nieuws/"),
            feeds("Vrienden van het Park: Documenten", "/documenten/"),
            replace(
                feeds("Vrienden van het Park: Reacties", "/reacties/"),
                page=Link(text="Vrienden van het Park: Reacties", address="/park/"),
            ),
        ),
        together=f"{URL}/park/abonneren/feeds.opml",
    )
    assert [item.page.text for item in views(library(post()))[1].subscriptions] == [
        "Vrienden van het Park",
        "Vrienden van het Park: Nieuws",
    ]


def test_the_groups_own_words_come_first() -> None:
    """A page with the slug `contact` or `abonneren` gives title, description and text."""
    own = {"title": "Zo bereik je ons", "summary": "Schrijf.", "body": Markup("<p>Schrijf.</p>")}
    contact, subscribe = views(library(page("contact", **own), page("abonneren", **own)))
    for view, address in ((contact, "/contact/"), (subscribe, "/abonneren/")):
        assert (view.title, view.body) == ("Zo bereik je ons", "<p>Schrijf.</p>")
        assert view.head == head(SITE, "Zo bereik je ons", "Schrijf.", address)
