"""Make text of a mail's bytes, whatever they say that they are."""

import re
from unicodedata import category, normalize

# Only what is an encoding of text, and is read in linear time.
KNOWN = re.compile(
    r"(?:us-)?ascii|utf-?(?:7|8|16|16le|16be|16-le|16-be|32|32le|32be|8-sig)|(?:iso-?)?8859-\d{1,2}|iso-8859-\d{1,2}"
    r"|latin-?[1-9]|(?:windows-|cp)125\d|cp(?:437|850)|koi8-[ru]|macintosh|mac-roman|gb(?:2312|k|18030)|big5"
    r"|shift_jis|euc-(?:jp|kr)|iso-2022-jp",
    re.IGNORECASE,
)
# Western encodings by other names, as all browsers take them; what is UTF-8 by mistake is told by its bytes.
WESTERN = re.compile(r"(?:us-)?ascii|iso-?8859-1|8859-1|latin-?1|windows-1252|cp1252", re.IGNORECASE)
ODD_SPACES = str.maketrans({"\t": " ", "\xa0": " ", "\u2007": " ", "\u202f": " ", "\u2028": "\n", "\u2029": "\n"})
JOINER = "\u200d"


def text_of(raw: bytes, charset: str = "") -> str:
    """Give the text of bytes in an encoding that may be unknown, absent or wrong."""
    name = charset.strip().strip("'\"")
    wide = re.match(r"utf-?(?:16|32)", name, re.IGNORECASE)
    if name and KNOWN.fullmatch(name) and not WESTERN.fullmatch(name) and not (wide and b"\0" not in raw):
        try:
            return raw.decode(name)
        except (UnicodeError, LookupError):
            pass
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def shown(text: str) -> str:
    """Give text with plain blanks and line ends, and nothing in it that is not seen or that turns other text around."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").translate(ODD_SPACES)
    if not lines.isascii():
        lines = normalize("NFC", lines)
    if lines.replace("\n", "").isprintable():
        return lines
    return "".join(sign for sign in lines if sign in {"\n", JOINER} or is_seen(sign))


def is_seen(sign: str) -> bool:
    """Tell whether a character is one that people write."""
    return category(sign) not in {"Cc", "Cf", "Cs", "Co"} and sign not in "\ufffc\ufffd\ufffe\uffff"


def one_line(text: str) -> str:
    """Give text as one line with single blanks."""
    return " ".join(shown(text).split())
