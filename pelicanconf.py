"""The site's facts, and Pelican's settings."""

from jinja2 import StrictUndefined

SITENAME = "Vrienden van het Wijkpark"
SITESUBTITLE = "Samen houden we het park tussen onze huizen mooi."
SITEURL = "http://127.0.0.1:8000"
MAIL_ADDRESS = "vrienden@wijkparkmaarssenbroek.nl"

PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"
PLUGIN_PATHS = ["."]
PLUGINS = [
    "plugins.library.plugin",
    "plugins.posts.plugin",
    "plugins.documents.plugin",
    "plugins.topics.plugin",
    "plugins.agenda.plugin",
    "plugins.pages.plugin",
    "plugins.categories.plugin",
    "plugins.archive.plugin",
    "plugins.home.plugin",
    "plugins.feeds.plugin",
    "plugins.replies.plugin",
    "plugins.sitemap.plugin",
    "plugins.hosting.plugin",
    "plugins.contact.plugin",
    "plugins.search.plugin",
    "plugins.photos.plugin",
    "plugins.cards.plugin",
    "plugins.theme.plugin",
    "plugins.proof.plugin",
    "engine.plugin",
]
# Pelican keeps in PLUGINS only what it could load; the engine compares.
PLUGINS_NEEDED = tuple(PLUGINS)

MARKDOWN = {
    "extensions": ["extra", "sane_lists", "toc", "plugins.library.quotation"],
    "extension_configs": {
        "extra": {"footnotes": {"BACKLINK_TITLE": "Terug naar de tekst bij noot {}", "SEPARATOR": "-"}},
        "toc": {"baselevel": 2},
    },
    "output_format": "html",
}
JINJA_ENVIRONMENT = {"autoescape": True, "undefined": StrictUndefined, "trim_blocks": True, "lstrip_blocks": True}
TIMEZONE = "Europe/Amsterdam"
DEFAULT_LANG = "nl"
LOCALE = ["C"]

# What Pelican would make by itself: our own plugins make all of it.
ARTICLE_PATHS: list[str] = []
PAGE_PATHS: list[str] = []
STATIC_PATHS: list[str] = []
THEME_STATIC_PATHS: list[str] = []
DIRECT_TEMPLATES: list[str] = []
FEED_ALL_ATOM = None
CATEGORY_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
TRANSLATION_FEED_ATOM = None
