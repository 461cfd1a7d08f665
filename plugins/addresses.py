"""The addresses that the site uses itself: those that no text can take, and how each is made."""

from unicodedata import normalize

from plugins.model import Category

HOME = "/"
ARCHIVE = "/archief/"
DOCUMENTS = "/documenten/"
AGENDA = "/agenda/"
CALENDAR = "/agenda.ics"
SITEMAP = "/sitemap.xml"
ROBOTS = "/robots.txt"
LOST = "/404.html"
CONTACT = "/contact/"
SUBSCRIBE = "/abonneren/"
SEARCH = "/zoeken/"
JOIN = "/meedoen/"
RULES = "/huisregels/"
# Only feeds stand there: replies stand with what they answer.
REPLIES = "/reacties/"

RESERVED = frozenset(
    """
    404 abonneren agenda archief atom beeld category contact documenten dossier feed feeds index onderwerp pagina
    reacties robots sitemap thema zoeken
    """.split()  # noqa: SIM905 - a list to read
)
# A page may have these: its text stands above what the site puts there.
WITH_OWN_TEXT = frozenset({"abonneren", "contact", "zoeken"})
# What stands below a category, the documents or the agenda.
RESERVED_BELOW = frozenset({"jaar", "pagina", "uitgever"})


def page_address(address: str, number: int) -> str:
    """Give the path of a page of the list at `address`; its front page has number 0."""
    return f"{address}pagina/{number}/" if number else address


def year_address(address: str, year: int) -> str:
    """Give the path of a year of the documents or the agenda, whose own path is `address`."""
    return f"{address}jaar/{year:04}/"


def calendar_address(address: str) -> str:
    """Give the path of an event's own calendar; `address` is that of its page."""
    return f"{address.rstrip('/')}.ics"


def publisher_address(slug: str) -> str:
    """Give the path of the documents of a publisher."""
    return f"{DOCUMENTS}uitgever/{slug}/"


def archive_year(year: int) -> str:
    """Give the path of a year of the archive."""
    return f"{ARCHIVE}{year:04}/"


def archive_month(year: int, month: int) -> str:
    """Give the path of a month of the archive."""
    return f"{archive_year(year)}{month:02}/"


def card_address(address: str) -> str:
    """Give the path of the card of the page at a path."""
    return f"{address}kaart.png"


def code_address(address: str) -> str:
    """Give the path of the drawing from which a telephone reads the address of the page at a path."""
    return f"{address}adres.svg"


def replies_address(address: str) -> str:
    """Give the path of the feed of replies to a text, whose own path is `address`."""
    return f"{address}reacties.xml"


def old_category(category: Category) -> str:
    """Give the path that the page of a category had in WordPress."""
    return f"/category/{category.slug}/"


def folded(address: str) -> str:
    """Give an address as disks see it on which upper and lower case are one, and so are the forms of Unicode."""
    return normalize("NFC", address).casefold()
