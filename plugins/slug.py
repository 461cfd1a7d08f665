"""Make the part of an address out of a name."""

import re
import unicodedata
from functools import lru_cache

LONGEST = 80


# The same few categories and topics come back with every post.
@lru_cache(maxsize=10_000)
def slugify(text: str) -> str:
    """Give lower case ASCII letters and digits with single hyphens, at most LONGEST characters, perhaps none."""
    plain = unicodedata.normalize("NFKD", text.replace("ß", "ss").replace("ẞ", "ss"))
    ascii_only = "".join(c for c in plain if not unicodedata.combining(c)).lower()
    slug = re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")
    return slug[:LONGEST].rstrip("-")
