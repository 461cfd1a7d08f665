"""Turn a header's entries into typed values by the table of fields, and say all that is wrong with them."""

import difflib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from plugins.dutch import listing
from plugins.library.fields import FIELDS, Field, FileKind
from plugins.library.header import Entry, Header
from plugins.messages import Kind, Wrong
from plugins.plain import line_of
from plugins.problems import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields:
    """The fields of one file, by attribute: their values, the lines of those that are there, and which are wrong.

    What is wrong has the value of a field that is absent.
    """

    values: MappingProxyType[str, Any]
    lines: MappingProxyType[str, int]
    wrong: frozenset[str]


def by_name(fields: tuple[Field, ...]) -> dict[str, Field]:
    """Give the fields by every name that is accepted for them."""
    return {name: field for field in fields for name in (field.name, *field.also)}


def read_fields(header: Header, kind: FileKind, path: str) -> tuple[Fields, tuple[Problem, ...]]:
    """Turn a header's entries into typed values by attribute, and say all that is wrong with them."""
    fields = FIELDS[kind]
    known = by_name(fields)
    values = {field.attribute: field.default for field in fields}
    first: dict[str, Entry] = {}
    problems: list[Problem] = []
    wrong: set[str] = set()
    meant = {guess for entry in header.entries if (guess := known.get(near(entry.name, known)))}
    if not meant and not header.fenced:
        none = Fields(values=MappingProxyType(values), lines=MappingProxyType({}), wrong=frozenset())
        return none, (no_header(header, fields, path),)
    for entry in header.entries:
        field = known.get(entry.name.lower())
        if field is None:
            problems.append(Kind.UNKNOWN_FIELD.at(path, entry.line, name=entry.name, advice=advice(entry.name, known)))
        elif field.attribute in first:
            problems.append(double(first[field.attribute], entry, path))
        else:
            first[field.attribute] = entry
            value = take(field, entry, path)
            if isinstance(value, Problem):
                problems.append(value)
                wrong.add(field.attribute)
            else:
                values[field.attribute] = value
    problems += missing(header, (field for field in fields if field.required and field not in meant), path)
    lines = {attribute: entry.line for attribute, entry in first.items()}
    read = Fields(values=MappingProxyType(values), lines=MappingProxyType(lines), wrong=frozenset(wrong))
    return read, tuple(problems)


def missing(header: Header, absent: Iterable[Field], path: str) -> Iterator[Problem]:
    """Say which fields are not there."""
    top = header.entries[0].line if header.entries else 1
    for field in absent:
        yield Kind.MISSING_FIELD.at(path, top, name=field.name, example=field.example)


def no_header(header: Header, fields: tuple[Field, ...], path: str) -> Problem:
    """Say what a file has to begin with."""
    example = listing([f"'{field.example}'" for field in fields if field.required])
    if header.body.strip():
        return Kind.NO_HEADER.at(path, 1, example=example)
    return Kind.EMPTY.at(path, example=example)


def double(first: Entry, entry: Entry, path: str) -> Problem:
    """Say that a field stands there twice, perhaps under two names."""
    if first.name.lower() == entry.name.lower():
        return Kind.DOUBLE_FIELD.at(path, entry.line, name=entry.name, first=first.line)
    return Kind.SAME_FIELD.at(path, entry.line, name=entry.name, other=first.name, first=first.line)


def take(field: Field, entry: Entry, path: str) -> Any:
    """Read one entry: the field's value, or the Problem with it."""
    texts = tuple(filter(None, texts_of(entry, field)))
    if not texts and field.required:
        return Kind.EMPTY_FIELD.at(path, entry.line, name=entry.name, example=field.example)
    if not texts:
        return field.default
    if len(texts) > 1 and not field.many:
        return Kind.NOT_A_LIST.at(path, entry.line, name=entry.name, example=field.example)
    try:
        taken = tuple(map(field.take, texts))
    except Wrong as wrong:
        return wrong.kind.at(path, entry.line, **wrong.values)
    return taken if field.many else taken[0]


def texts_of(entry: Entry, field: Field) -> tuple[str, ...]:
    """Give an entry's texts: a field that takes many may be a list, or one line with commas, say."""
    if isinstance(entry.value, tuple):
        # A title may stand in brackets: only a field that takes many reads them as a list.
        return entry.value if field.many or not entry.written else (entry.written,)
    if field.many:
        return tuple(map(line_of, entry.value.split(field.between)))
    return (entry.value,)


def near(name: str, known: Mapping[str, Field]) -> str:
    """Give the accepted name that looks most like this one, the Dutch one where there is a choice; or nothing."""
    if name.lower() in known:
        return name.lower()
    close = difflib.get_close_matches(name.lower(), known, 3, 0.7)
    return next((match for match in close if known[match].name == match), "".join(close[:1]))


def advice(name: str, known: Mapping[str, Field]) -> str:
    """Say what to do about a field that nobody knows, in the letters (Datum or datum) that the volunteer uses."""
    guess = near(name, known)
    if guess:
        return f"Bedoel je '{guess.capitalize() if name[:1].isupper() else guess}'?"
    names = dict.fromkeys(field.name for field in known.values() if not field.kept)
    return f"Haal de regel weg, of kies uit: {', '.join(names)}."
