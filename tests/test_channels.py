"""What people can follow: the whole site, each category with something in it, and the documents."""

from dataclasses import replace

import pytest

from plugins.channels import Channel, channels, channels_at
from plugins.model import Status
from tests.examples import NEWS, document, library, post, site

WHOLE = Channel(
    address="/", title="Vrienden van het Park", description="Samen houden we het park mooi.", former=("/feed/",)
)
NEWS_CHANNEL = Channel(
    address="/nieuws/",
    title="Vrienden van het Park: Nieuws",
    description="Berichten in Nieuws.",
    former=("/category/nieuws/feed/",),
)
DOCUMENTS_CHANNEL = Channel(
    address="/documenten/",
    title="Vrienden van het Park: Documenten",
    description="Documenten, met een samenvatting.",
    former=(),
)


def test_the_whole_site_a_category_and_the_documents_can_be_followed() -> None:
    """Each has a title of its own and the address of its page, and the whole site comes first."""
    assert channels(library(post(), document()), site()) == (WHOLE, NEWS_CHANNEL, DOCUMENTS_CHANNEL)


def test_a_described_category_is_described_in_its_own_words() -> None:
    """What categorieen.toml says of a category stands in its feed too."""
    held = library(post(), categories=(replace(NEWS, description="Wat er gebeurt."),))
    assert channels(held, site())[1:] == (replace(NEWS_CHANNEL, description="Wat er gebeurt."),)


def test_a_site_without_subtitle_is_described_by_its_name() -> None:
    """RSS requires a description."""
    assert channels(library(), site(subtitle="")) == (replace(WHOLE, description="Vrienden van het Park"),)


@pytest.mark.parametrize("given", [(), (post(status=Status.HIDDEN),), (post(date="2027-01-01"),)])
def test_a_category_with_nothing_to_follow_has_no_channel(given: tuple[object, ...]) -> None:
    """A category that is only listed, or that has hidden and held posts only, would be an empty feed."""
    held = library(*given, categories=(NEWS,))  # type: ignore[arg-type]
    assert (channels(held, site()), channels_at(held, site(), "/nieuws/")) == ((WHOLE,), ())


def test_a_category_keeps_its_channel_when_its_posts_have_expired() -> None:
    """Who follows it does not lose it."""
    held = library(post(expires="2022-02-01"))
    assert (held.posts, channels(held, site())) == ((), (WHOLE, NEWS_CHANNEL))


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("/nieuws/", (NEWS_CHANNEL,)),
        ("/documenten/", (DOCUMENTS_CHANNEL,)),
        ("/", ()),
        ("/archief/", ()),
        ("", ()),
    ],
)
def test_a_part_of_the_site_has_its_own_channel(address: str, found: tuple[Channel, ...]) -> None:
    """By the path of its page; the whole site's is on every page anyhow."""
    assert channels_at(library(post(), document()), site(), address) == found
