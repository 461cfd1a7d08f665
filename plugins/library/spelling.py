"""Write a name in one way wherever texts name it, and give the topics and dossiers that they name."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from plugins.model import Category, Document, Dossier, Event, Post, Text, Topic
from plugins.slug import slugify


def spellings(names: Iterable[str]) -> dict[str, str]:
    """Give one spelling for each slug: the one that is written most, of equals the first in the alphabet."""
    written: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for name in names:
        written[slugify(name)][name] += 1
    return {slug: min(found, key=lambda name: (-found[name], name)) for slug, found in written.items()}


def with_one_spelling(texts: Iterable[Text], listed: Iterable[Category]) -> tuple[Text, ...]:
    """Write each category, topic and dossier in one way; a category that is listed, as the list has it."""
    given = tuple(texts)
    names = spellings(text.category for text in given if isinstance(text, Post))
    names |= {category.slug: category.name for category in listed}
    topics = spellings(topic for text in given for topic in getattr(text, "topics", ()))
    dossiers = spellings(filter(None, (getattr(text, "dossier", "") for text in given)))
    return tuple(spelled(text, names, topics, dossiers) for text in given)


def spelled(text: Text, categories: Mapping[str, str], topics: Mapping[str, str], dossiers: Mapping[str, str]) -> Text:
    """Give a text with its category, its dossier and its topics, each of them once, in the spelling of the site."""
    if not isinstance(text, Post | Document | Event):
        return text
    own = tuple(dict.fromkeys(topics[slugify(topic)] for topic in text.topics))
    category = categories[slugify(text.category)] if isinstance(text, Post) else ""
    dossier = dossiers.get(slugify(text.dossier), "")
    if isinstance(text, Post) and category != text.category:
        return replace(text, topics=own, dossier=dossier, category=category)
    return text if (own, dossier) == (text.topics, text.dossier) else replace(text, topics=own, dossier=dossier)


def dossiers_of(texts: Iterable[Text]) -> tuple[Dossier, ...]:
    """Give the dossiers that texts name, in the order of the alphabet."""
    names = {text.dossier for text in texts if isinstance(text, Post | Document | Event) and text.dossier}
    return tuple(
        Dossier(name=name, slug=slugify(name)) for name in sorted(names, key=lambda name: (slugify(name), name))
    )


def topics_of(texts: Iterable[Text]) -> tuple[Topic, ...]:
    """Give the topics that texts name, in the order of the alphabet."""
    names = {topic for text in texts for topic in getattr(text, "topics", ())}
    return tuple(Topic(name=name, slug=slugify(name)) for name in sorted(names, key=lambda name: (slugify(name), name)))
