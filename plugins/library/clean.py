"""Keep of a body's HTML what may be published: the wall behind the reader (nh3)."""

from functools import cache
from types import MappingProxyType

import nh3

TAGS = frozenset(
    """
    a abbr b blockquote br caption cite code dd del dfn div dl dt em figcaption figure h2 h3 h4 h5 h6 hr i img ins kbd
    li mark ol p pre q s small span strong sub sup table tbody td tfoot th thead tr u ul var
    """.split()  # noqa: SIM905 - a list to read
)
ATTRIBUTES = MappingProxyType(
    {
        "*": {"id", "lang", "dir", "title"},
        "a": {"href", "hreflang", "rev"},
        "abbr": {"title"},
        "blockquote": {"cite"},
        "q": {"cite"},
        "img": {"src", "alt", "width", "height"},
        "ol": {"start", "type", "reversed"},
        "td": {"colspan", "rowspan", "headers"},
        "th": {"colspan", "rowspan", "headers", "scope"},
    }
)
# Footnotes and quotations; what a volunteer may use to dress a text is the theme's to add.
CLASSES = MappingProxyType(
    {
        "a": {"footnote-ref", "footnote-backref"},
        "div": {"footnote"},
        "figure": {"quoted"},
    }
)
SCHEMES = frozenset({"http", "https", "mailto", "tel"})


def clean(html: str, base: str = "") -> str:
    """Give HTML with nothing in it but what is allowed; links that begin with a slash begin with `base` then."""
    return cleaner(base).clean(html)


@cache
def cleaner(base: str) -> nh3.Cleaner:
    """Make the cleaner of a site: reading its lists again for each text would cost a quarter of the work."""

    def based(tag: str, attribute: str, value: str) -> str:  # noqa: ARG001 - nh3's order
        local = attribute in {"href", "src", "cite"} and value.startswith("/") and not value.startswith("//")
        return base + value if local else value

    return nh3.Cleaner(
        tags=set(TAGS),
        attributes={tag: set(names) for tag, names in ATTRIBUTES.items()},
        allowed_classes={tag: set(names) for tag, names in CLASSES.items()},
        # Asked for every attribute of every text: where it has nothing to do, it had better not be.
        attribute_filter=based if base else None,
        url_schemes=set(SCHEMES),
        link_rel=None,
        strip_comments=True,
    )
