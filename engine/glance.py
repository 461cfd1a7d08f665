"""Show the edit of one text on its own page, before all else is read again."""

from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from markupsafe import Markup

from engine.shown import Shown
from plugins.later import Later
from plugins.library.body import BodyReader
from plugins.library.fields import FileKind
from plugins.library.leading import with_its_links
from plugins.library.links import IMAGE
from plugins.library.parsed import Parsed
from plugins.library.read import read_file
from plugins.model import Text
from plugins.problems import has_errors
from plugins.sheet import Sheet

T = TypeVar("T", bound=Text)


def glance(shown: Shown, content: Path, path: str, bodies: BodyReader) -> Sheet | None:
    """Give the page of one text as its file has it now; None where that takes a reading of all.

    That is so where more has changed than the words of the text: lists and other pages still have the old ones.
    """
    before = shown.loaded.parsed.get(path)
    if not isinstance(before, Parsed):
        return None
    _, after = read_file(content, path, FileKind(path.partition("/")[0]), bodies, before.facts)
    new = only_text(after)
    if new is None or has_errors(after.problems) or not same_but_words(new, only_text(before)):
        return None
    old = next((text for text in shown.loaded.library.shown(Text) if text.path == path), None)
    sheet = shown.item(old.address) if old else None
    if old is None or not isinstance(sheet, Sheet):
        return None
    return with_page(sheet, old.address, with_words(old, new, after, shown))


def only_text(parsed: Parsed) -> Text | None:
    """Give the one text of a file, if it has one."""
    found = [item for item in parsed.items if isinstance(item, Text)]
    return found[0] if len(found) == 1 else None


def same_but_words(new: Text, old: Text | None) -> bool:
    """Tell whether two readings of a file differ in its words only, with the same pictures between them."""
    if old is None or IMAGE.findall(new.body) != IMAGE.findall(old.body):
        return False
    return wordless(new) == wordless(old)


def wordless(text: Text) -> Text:
    """Give a text without its words."""
    return replace(text, title="", summary="", body=Markup(), lines={})


def with_words(old: T, new: Text, parsed: Parsed, shown: Shown) -> T:
    """Give a text of the site with the words of its file, its links led."""
    known = shown.loaded.places
    places = replace(known, pages={**known.pages, old.address: parsed.ids})
    changed = replace(old, title=new.title, summary=new.summary, body=new.body)
    return with_its_links(changed, parsed, places, shown.loaded.site)[0]


def with_page(sheet: Sheet, address: str, text: Text) -> Sheet | None:
    """Give a page with another text at its address, if its view is made of a text."""
    if not isinstance(sheet.view, Later):
        return None
    own = [part for part in sheet.view.given if isinstance(part, Text) and part.address == address]
    if len(own) != 1:
        return None
    given = tuple(text if part is own[0] else part for part in sheet.view.given)
    return replace(sheet, view=replace(sheet.view, given=given))
