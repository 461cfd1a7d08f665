"""Who followed the WordPress site goes on without knowing it."""

from tests.examples import document, library, post
from tests.feeds.reading import all_files


def test_the_old_addresses_have_the_bytes_of_the_new_feeds() -> None:
    """The site's and each category's RSS stand there again; the documents were not there before."""
    files = all_files(library(post(), post("b", category="Werk", address="/werk/b/"), document()))
    assert {address for address in files if "." not in address} == {
        "/feed/",
        "/category/nieuws/feed/",
        "/category/werk/feed/",
    }
    assert files["/feed/"] == files["/feed.xml"]
    assert files["/category/nieuws/feed/"] == files["/nieuws/feed.xml"]
    assert files["/category/werk/feed/"] == files["/werk/feed.xml"]
