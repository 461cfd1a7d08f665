"""Read categorieen.toml: the categories in the site's order, with what they look like."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from plugins.addresses import RESERVED
from plugins.guess import did_you_mean
from plugins.messages import Kind
from plugins.model import Category
from plugins.plain import line_of
from plugins.problems import Problem, has_errors
from plugins.settings import LONGEST_TOML, bad_toml
from plugins.slug import slugify

FILE = "categorieen.toml"
SHAPES = MappingProxyType({"rond": "disc", "ruit": "diamond", "blad": "leaf", "boog": "arch", "vierkant": "square"})
HUES = MappingProxyType(
    {"blauw": "water", "geel": "sun", "groen": "grass", "rood": "brick", "lichtblauw": "sky", "zwart": "ink"}
)
# The theme draws them (macros/waymark.html).
PICTOGRAMS = MappingProxyType(
    {
        "megafoon": "news",
        "schop": "work",
        "tak": "nature",
        "glijbaan": "play",
        "boom": "tree",
        "druppel": "water",
        "mensen": "people",
        "huis": "house",
        "fiets": "bicycle",
        "poot": "animal",
        "hart": "heart",
        "uitroepteken": "warning",
        "papier": "page",
        "kalender": "calendar",
        "brief": "letter",
    }
)
CHOICES: Mapping[str, Mapping[str, str]] = MappingProxyType({"vorm": SHAPES, "kleur": HUES, "teken": PICTOGRAMS})
KEYS = ("naam", "omschrijving", *CHOICES)
# The waymarks of categories that say nothing of their own, in turn.
WAYMARKS = (
    ("disc", "water", "news"),
    ("diamond", "sun", "work"),
    ("leaf", "grass", "nature"),
    ("arch", "brick", "play"),
    ("disc", "grass", "tree"),
    ("diamond", "sky", "people"),
    ("leaf", "water", "water"),
    ("arch", "sun", "house"),
    ("disc", "brick", "bicycle"),
    ("diamond", "grass", "animal"),
)
TABLE = re.compile(r"^[ \t]*\[\[\s*categorie\s*\]\]", re.MULTILINE)


def read_categories(source: str) -> tuple[tuple[Category, ...], tuple[Problem, ...]]:
    """Give the categories of a categorieen.toml, or all that is wrong with it."""
    if len(source) > LONGEST_TOML:
        return (), (Kind.LONG_TOML.at(FILE),)
    try:
        found = tomllib.loads(source)
    except (ValueError, RecursionError) as error:
        return (), (bad_toml(FILE, source, error),)
    tables = found.get("categorie", [])
    if not isinstance(tables, list) or not tables or not all(isinstance(table, dict) for table in tables):
        return (), (Kind.NO_CATEGORIES.at(FILE),)
    lines = [source.count("\n", 0, match.start()) + 1 for match in TABLE.finditer(source)]
    lines += [0] * (len(tables) - len(lines))
    problems = [unknown_key(source, 0, key) for key in found if key != "categorie"]
    for at, table in zip(lines, tables, strict=False):
        problems += problems_with(table, at, source)
    slugs = [slugify(str(table.get("naam", ""))) for table in tables]
    twice = [number for number, slug in enumerate(slugs) if slug and slug in slugs[:number]]
    problems += [Kind.SAME_CATEGORY.at(FILE, lines[number], name=tables[number]["naam"]) for number in twice]
    if has_errors(problems):
        return (), tuple(problems)
    return tuple(category(table, number) for number, table in enumerate(tables)), ()


def problems_with(table: Mapping[str, Any], line: int, source: str) -> Iterator[Problem]:
    """Find what is wrong with one category, whose table begins on that line."""
    for key, value in table.items():
        at = line_of_key(source, line, key)
        if key not in KEYS:
            yield unknown_key(source, line, key)
        elif not isinstance(value, str) or not line_of(value):
            yield Kind.CATEGORY_VALUE.at(FILE, at, name=key)
        elif key in CHOICES and value.strip().lower() not in CHOICES[key]:
            yield Kind.CATEGORY_CHOICE.at(FILE, at, name=key, value=value, choices=", ".join(CHOICES[key]))
        elif key == "naam" and not slugify(value):
            yield Kind.EMPTY_CATEGORY.at(FILE, at, value=value)
        elif key == "naam" and slugify(value) in RESERVED:
            yield Kind.RESERVED_CATEGORY.at(FILE, at, name=value, slug=slugify(value))
    if "naam" not in table:
        yield Kind.CATEGORY_NAME.at(FILE, line)


def unknown_key(source: str, line: int, key: str) -> Problem:
    """Say that nobody reads this key of the table that begins on that line."""
    return Kind.CATEGORY_KEY.at(FILE, line_of_key(source, line, key), name=key, guess=did_you_mean(key.lower(), KEYS))


def line_of_key(source: str, line: int, key: str) -> int:
    """Give the line on which a key of the table that begins on `line` stands, or that line."""
    for number, text in enumerate(source.split("\n")[line:], line + 1):
        if text.partition("=")[0].strip().strip("\"'") == key:
            return number
    return line


def category(table: Mapping[str, str], number: int) -> Category:
    """Make the category at that place in the order; what its table leaves out follows from the place."""
    shape, hue, pictogram = WAYMARKS[number % len(WAYMARKS)]
    name = line_of(table["naam"])
    return Category(
        name=name,
        slug=slugify(name),
        description=line_of(table.get("omschrijving", "")),
        shape=SHAPES.get(table.get("vorm", "").strip().lower(), shape),
        hue=HUES.get(table.get("kleur", "").strip().lower(), hue),
        pictogram=PICTOGRAMS.get(table.get("teken", "").strip().lower(), pictogram),
    )


def named_categories(names: list[str]) -> tuple[Category, ...]:
    """Make categories that only posts name, in the order of the alphabet."""
    ordered = sorted(names, key=lambda name: (slugify(name), name))
    return tuple(category({"naam": name}, number) for number, name in enumerate(ordered))
