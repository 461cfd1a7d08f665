"""What is JSON's own about the JSON feeds (jsonfeed.org, version 1.1)."""

import json

from tests.examples import URL, library, post
from tests.feeds.reading import all_files, page_of


def test_a_feed_and_its_item_have_what_json_feed_names() -> None:
    """Every key is one of version 1.1, and nothing is left empty."""
    content = all_files(library(post(title="Boom 🌳", author="Jan")))["/feed.json"]
    assert json.loads(content) == {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Vrienden van het Park",
        "home_page_url": f"{URL}/",
        "feed_url": f"{URL}/feed.json",
        "description": "Samen houden we het park mooi.",
        "language": "nl",
        "authors": [{"name": "Vrienden van het Park"}],
        "items": [
            {
                "id": page_of(),
                "url": page_of(),
                "title": "Boom 🌳",
                "content_html": "<p>Kom kijken.</p>",
                "summary": "Kom kijken.",
                "date_published": "2022-01-18T00:00:00+01:00",
                "date_modified": "2022-01-18T00:00:00+01:00",
                "authors": [{"name": "Jan"}],
                "tags": ["Nieuws"],
            }
        ],
    }


def test_the_keys_stand_in_one_order() -> None:
    """The bytes are those of sorted keys, readable, in UTF-8, with a line end at the end."""
    content = all_files(library(post(title="Boom 🌳")))["/feed.json"]
    text = content.decode()
    assert text == json.dumps(json.loads(text), ensure_ascii=False, indent=2, sort_keys=True) + "\n"
    assert '"title": "Boom 🌳"' in text
