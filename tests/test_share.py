"""What a page looks like where somebody shares it."""

from dataclasses import replace

from markupsafe import Markup

from plugins.model import Text
from plugins.share import USUAL, Share, properties, share_of
from plugins.sheet import Property
from tests.examples import MAIL_ENTITIES, URL, document, event, library, page, picture, post, site

PICTURE = picture()
LATER = "2022-02-01T10:00"


def shared(text: Text) -> Share:
    """Give what a text's page says, where the Library has one picture."""
    held = replace(library(), pictures={PICTURE.path: PICTURE})
    return share_of(text, held.named(text))


def test_a_post_and_a_document_are_articles() -> None:
    """They have their days, with Amsterdam's offset, and their card where they have no picture."""
    article = replace(
        USUAL, kind="article", published="2022-01-18T00:00:00+01:00", modified="2022-02-01T10:00:00+01:00"
    )
    said = "Kaart: Open dag"
    assert shared(post(modified=LATER)) == replace(article, picture="/nieuws/open-dag/kaart.png", alt=said)
    assert shared(document(modified=LATER)) == replace(article, picture="/documenten/groenplan/kaart.png", alt=said)


def test_other_texts_are_pages() -> None:
    """An event has days of another kind, and a standing page has none, nor a card."""
    card = replace(USUAL, picture="/agenda/wandeling/kaart.png", alt="Kaart: Open dag")
    assert [shared(text) for text in (event(), page())] == [card, USUAL]


def test_a_texts_own_picture_comes_first() -> None:
    """A picture is shown with its size and what stands on it."""
    assert shared(page(image="beeld/wilg.jpg", image_alt="Een wilg")) == replace(
        USUAL, picture="/beeld/wilg.jpg", alt="Een wilg", width=800, height=600
    )


def test_an_article_has_all_properties() -> None:
    """Addresses are absolute, the language is Dutch, and no mail address stands open."""
    article = replace(
        USUAL, kind="article", published="2022-01-18T00:00:00+01:00", modified="2022-01-19T00:00:00+01:00"
    )
    made = list(properties(site(url=f"{URL}/park"), "Schrijf park@voorbeeld.nl", Markup("K &amp; L"), "/a/", article))
    assert made == [
        Property(name="og:site_name", content=Markup("Vrienden van het Park")),
        Property(name="og:locale", content=Markup("nl_NL")),
        Property(name="og:type", content=Markup("article")),
        Property(name="og:title", content=Markup("Schrijf ") + MAIL_ENTITIES),
        Property(name="og:description", content=Markup("K &amp; L")),
        Property(name="og:url", content=Markup(f"{URL}/park/a/")),
        Property(name="og:image", content=Markup(f"{URL}/park/thema/delen.png")),
        Property(name="og:image:width", content=Markup("1200")),
        Property(name="og:image:height", content=Markup("630")),
        Property(name="og:image:alt", content=Markup(USUAL.alt)),
        Property(name="article:published_time", content=Markup("2022-01-18T00:00:00+01:00")),
        Property(name="article:modified_time", content=Markup("2022-01-19T00:00:00+01:00")),
    ]


def test_a_page_has_no_days() -> None:
    """What has no value is not said; a page without a description is described by its title."""
    made = {item.name: str(item.content) for item in properties(site(), "A", Markup(""), "/a/", USUAL)}
    assert made["og:description"] == "A"
    assert not any(name.startswith("article:") for name in made)
