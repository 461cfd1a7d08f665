"""`nieuwsbrief`: what is new, as a mail that opens as a draft or as a sheet for letter boxes."""

import re
import sys
from argparse import Namespace
from dataclasses import asdict, replace
from datetime import datetime, timedelta
from html import unescape
from pathlib import Path
from typing import Any

from lxml import html as lxml_html
from markupsafe import Markup

from commands.newsletter.issue import Issue, Period, issue
from commands.newsletter.mail import eml
from commands.paper import drawing, on_paper, typeset
from commands.project import CONTENT, THEME, settings
from commands.written import complain, place_of, write_beside
from engine.render import environment
from plugins.feeds.alone import standing_alone
from plugins.library.body import BodyReader
from plugins.library.dates import moment
from plugins.library.fields import FileKind
from plugins.library.items import read_item
from plugins.library.links import ANCHOR, line_with, linked
from plugins.library.load import Loaded, load
from plugins.library.scan import hidden
from plugins.library.text import decode
from plugins.messages import Kind, Wrong
from plugins.model import Page
from plugins.problems import ContentError, Problem, has_errors, reason, report, stopped

# Without `--sinds`: what appeared in the last month.
MONTH = timedelta(days=30)
DAY = timedelta(days=1)
LISTS = frozenset({"ul", "ol"})
IMAGE = re.compile(r'<img[^>]* alt="([^"]*)"[^>]*>')


def run(options: Namespace) -> int:
    """Make the newsletter in the folder where the volunteer is, and say where it is."""
    given = settings()
    try:
        loaded = load({**given, "NOW": options.nu or ""}, options.inhoud or CONTENT, THEME)
    except ContentError as error:
        return complain(stopped(error.problems))
    period = period_of(options.sinds, options.tot, loaded.now)
    if period.since >= period.until:
        return complain("De eerste dag ligt na de laatste. Kies met --sinds een eerdere dag.", status=2)
    try:
        word = read_word(options.woord, loaded)
    except ContentError as error:
        return complain(stopped(error.problems))
    made = issue(loaded.library, loaded.site, period, word)
    if not made.parts:
        return complain(f"Er is niets nieuws van {period.said()}. Kies met --sinds een eerdere dag.")
    name = f"nieuwsbrief-{period.until - timedelta(minutes=1):%Y-%m-%d}"
    if options.druk:
        place = place_of(options.uitvoer, f"{name}.pdf")
        return write_beside(place, sheet(made, loaded.now), "Druk het af op A4.")
    html = environment(given["JINJA_ENVIRONMENT"], THEME / "templates").get_template("newsletter.html")
    content = eml(made, f"{html.render(view=made).strip()}\n", loaded.now)
    place = place_of(options.uitvoer, f"{name}.eml")
    return write_beside(place, content, "Open het in je mailprogramma, zet je lezers in BCC en verstuur het.")


def period_of(since: str, until: str, now: datetime) -> Period:
    """Give the period that is asked for: days count whole, and without an end it lasts until now."""
    end = later(moment(until), DAY) if until else now
    begin = moment(since) if since else later(end, -MONTH).replace(hour=0, minute=0)
    return Period(since=begin, until=min(end, now))


def later(moment: datetime, time: timedelta) -> datetime:
    """Give a moment so much later; the moment itself where no calendar goes that far."""
    try:
        return moment + time
    except OverflowError:
        return moment


def read_word(path: Path | None, loaded: Loaded) -> tuple[str, Markup]:
    """Read what the volunteer wrote before the newsletter, as plain text and as HTML; raises ContentError."""
    if path is None:
        return "", Markup("")
    if path.exists() and not (path.is_file() or path.is_dir()):
        # A pipe: whoever reads it waits for somebody who may never write.
        raise ContentError([Kind.UNREADABLE.at(path.name, reason="het is geen gewoon bestand")])
    try:
        text, odd = decode(path.read_bytes(), path.name)
        bodies = BodyReader(loaded.site.markdown, loaded.site.base)
        # A mail shows no picture from elsewhere: what stands for it does.
        led, dead = with_links(IMAGE.sub(r"\1", str(bodies.read(text))), text, path.name, bodies, loaded)
    except OSError as error:
        raise ContentError([Kind.UNREADABLE.at(path.name, reason=reason(error))]) from error
    except Wrong as wrong:
        raise ContentError([wrong.kind.at(path.name, **wrong.values)]) from wrong
    told = (*odd, *dead, *hidden(text, 1, path.name))
    if has_errors(told):
        raise ContentError(told)
    if told:
        print(report(told), file=sys.stderr)
    whole = standing_alone(led, loaded.site.absolute("/"))
    return spoken(whole), Markup(whole)  # noqa: S704 - it was HTML already


def with_links(
    html: str, source: str, name: str, bodies: BodyReader, loaded: Loaded
) -> tuple[str, tuple[Problem, ...]]:
    """Lead the links of a word as those of a page are: to a file or a page; gives what is wrong with them too."""
    found, _ = read_item("titel: Woord\n\nWoord", "woord.md", FileKind.PAGE, bodies, "")
    page = next(item for item in found if isinstance(item, Page))
    links = {unescape(match["href"]) for match in ANCHOR.finditer(html)}
    lines = {href: line_with(source, href, loaded.site.base) for href in links}
    led, dead = linked(replace(page, path=name, body=Markup(html)), lines, loaded.places, loaded.site)  # noqa: S704 - it was HTML already
    return str(led.body), dead


def spoken(html: str) -> str:
    """Give the text of HTML: an empty line between paragraphs and items, an address behind the words of its link."""
    root = lxml_html.fragment_fromstring(html, create_parent="div")
    for link in root.iter("a"):
        link.tail = f" ({link.get('href')}){link.tail or ''}"
    for item in root.iter("li"):
        item.text = f"- {(item.text or '').lstrip()}"
    parts = (part for whole in root for part in (whole.iter("li") if whole.tag in LISTS else (whole,)))
    return "\n\n".join(" ".join(part.text_content().split()) for part in parts)


def sheet(made: Issue, now: datetime) -> bytes:
    """Give the newsletter as a PDF."""
    facts: dict[str, Any] = {
        **asdict(made),
        "word": [" ".join(part.split()) for part in made.word.split("\n\n") if part.strip()],
        "mark": f"Het teken van {made.group}",
    }
    del facts["word_html"]
    return typeset("nieuwsbrief", printed(facts), {"mark": drawing("icoon")}, now)


def printed(value: Any) -> Any:
    """Give facts in signs that paper has."""
    if isinstance(value, str):
        return on_paper(value)
    if isinstance(value, dict):
        return {name: printed(part) for name, part in value.items()}
    return [printed(part) for part in value]
