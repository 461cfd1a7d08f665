"""Settings for stock Pelican: its own theme and nothing of ours, and the pages that we make too."""

SITENAME = "Vergelijking"
SITEURL = "https://example.org"
TIMEZONE = "Europe/Amsterdam"
DEFAULT_LANG = "nl"
PLUGINS: list[str] = []
ARTICLE_PATHS = ["nieuws"]
PAGE_PATHS: list[str] = []
STATIC_PATHS: list[str] = []
USE_FOLDER_AS_CATEGORY = False
SLUGIFY_SOURCE = "basename"

# Posts, categories and topics in tens, a page for each year, and feeds with whole texts of all and of each category.
# Its theme's home page would come with a page for every ten posts, which we do not make: so it has none.
ARTICLE_URL = "{category}/{slug}/"
ARTICLE_SAVE_AS = "{category}/{slug}/index.html"
CATEGORY_URL = "{slug}/"
CATEGORY_SAVE_AS = "{slug}/index.html"
YEAR_ARCHIVE_SAVE_AS = "archief/{date:%Y}/index.html"
YEAR_ARCHIVE_URL = "archief/{date:%Y}/"
ARCHIVES_SAVE_AS = "archief/index.html"
DIRECT_TEMPLATES = ["archives"]
DEFAULT_PAGINATION = 10
PAGINATED_TEMPLATES = {"category": None, "tag": None}
PAGINATION_PATTERNS = [
    (1, "{url}", "{save_as}"),
    (2, "{base_name}/pagina/{number}/", "{base_name}/pagina/{number}/index.html"),
]
TAG_URL = "onderwerp/{slug}/"
TAG_SAVE_AS = "onderwerp/{slug}/index.html"
AUTHOR_SAVE_AS = ""
FEED_ALL_RSS = "feed.xml"
FEED_ALL_ATOM = "atom.xml"
CATEGORY_FEED_RSS = "{slug}/feed.xml"
CATEGORY_FEED_ATOM = "{slug}/atom.xml"
RSS_FEED_SUMMARY_ONLY = False
FEED_MAX_ITEMS = 50
TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
