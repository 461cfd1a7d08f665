"""Find the problems that lie between files."""

import difflib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from plugins.addresses import RESERVED, RESERVED_BELOW, WITH_OWN_TEXT, old_category
from plugins.guess import did_you_mean
from plugins.library.categories import named_categories
from plugins.library.spelling import spellings
from plugins.messages import Kind
from plugins.model import Category, Document, Event, Page, Post, Reply, Text
from plugins.problems import Problem
from plugins.slug import slugify

NAMES: Mapping[type[Text], str] = MappingProxyType(
    {Post: "Dit bericht", Document: "Dit document", Event: "Deze activiteit", Page: "Deze pagina"}
)


def between_files(items: Iterable[Text | Reply], listed: tuple[Category, ...]) -> Iterator[Problem]:
    """Find all problems that lie between files."""
    given = tuple(items)
    texts = tuple(item for item in given if isinstance(item, Text))
    posts = tuple(text for text in texts if isinstance(text, Post))
    categories = listed or named_categories(list(spellings(post.category for post in posts).values()))
    yield from same_addresses(texts)
    yield from former_addresses(texts, categories)
    yield from reserved_addresses(texts, categories)
    yield from reserved_categories(posts)
    yield from unknown_categories(posts, listed)
    yield from () if listed else lookalike_categories(posts)
    yield from unknown_documents(texts)
    yield from lost_replies((item for item in given if isinstance(item, Reply)), texts)


def same_addresses(texts: Iterable[Text]) -> Iterator[Problem]:
    """Find texts that want one address; mail tags and replies hang on the slug, so categories and kinds do not matter.

    Pages, which nobody replies to, only share a namespace with each other.
    """
    taken: defaultdict[tuple[bool, str], list[Text]] = defaultdict(list)
    for text in texts:
        others = taken[isinstance(text, Page), text.slug]
        others.append(text)
        if len(others) > 1:
            line, which, number = text.lines.get("slug", 0), NAMES[type(text)], len(others)
            slug, other = text.slug, others[0].path
            yield Kind.SAME_ADDRESS.at(text.path, line, which=which, other=other, slug=slug, number=number)


def former_addresses(texts: Iterable[Text], categories: Iterable[Category]) -> Iterator[Problem]:
    """Find earlier addresses that lead to two texts, or at which a text, a category or the site itself stands today."""
    listed = tuple(texts)
    taken = {f"/{name}/": "de site zelf" for name in RESERVED}
    for category in categories:
        taken |= dict.fromkeys((category.address, old_category(category)), f"de categorie '{category.name}'")
    taken |= {text.address: text.path for text in listed}
    for text in listed:
        for address in dict.fromkeys(text.former):
            other = taken.get(address, "")
            taken.setdefault(address, text.path)
            if other:
                yield Kind.FORMER_TAKEN.at(text.path, text.lines["former"], target=address, other=other)


def reserved_addresses(texts: Iterable[Text], categories: Iterable[Category]) -> Iterator[Problem]:
    """Find texts that would stand where the site has a page of its own, or a category."""
    by_slug = {category.slug: category.name for category in categories}
    for text in texts:
        line, which = text.lines.get("slug", 0), NAMES[type(text)]
        if isinstance(text, Page) and text.slug in by_slug:
            yield Kind.PAGE_IS_CATEGORY.at(text.path, line, slug=text.slug, name=by_slug[text.slug])
        elif text.slug in (RESERVED - WITH_OWN_TEXT if isinstance(text, Page) else RESERVED_BELOW):
            yield Kind.RESERVED_SLUG.at(text.path, line, which=which, slug=text.slug)


def reserved_categories(posts: Iterable[Post]) -> Iterator[Problem]:
    """Find posts whose category would stand where the site has a page of its own."""
    for post in posts:
        if slugify(post.category) in RESERVED:
            line = post.lines.get("category", 0)
            yield Kind.RESERVED_CATEGORY.at(post.path, line, name=post.category, slug=slugify(post.category))


def unknown_categories(posts: Iterable[Post], listed: Iterable[Category]) -> Iterator[Problem]:
    """Find posts in a category that categorieen.toml, where there is one, does not name."""
    names = {category.slug: category.name for category in listed}
    for post in posts:
        if names and slugify(post.category) not in names:
            guess = did_you_mean(slugify(post.category), names)
            line = post.lines.get("category", 0)
            choices = ", ".join(names.values())
            yield Kind.UNKNOWN_CATEGORY.at(post.path, line, name=post.category, guess=guess, choices=choices)


def lookalike_categories(posts: Iterable[Post]) -> Iterator[Problem]:
    """Find posts whose category looks like one that more posts name: most often a typing mistake."""
    listed = tuple(posts)
    names = spellings(post.category for post in listed)
    numbers = Counter(slugify(post.category) for post in listed)
    meant: dict[str, str] = {}
    for slug, number in numbers.items():
        more = [other for other in numbers if numbers[other] > number]
        close = difflib.get_close_matches(slug, more, 1, 0.8)
        meant[slug] = names[close[0]] if close else ""
    for post in listed:
        other = meant[slugify(post.category)]
        if other:
            line = post.lines.get("category", 0)
            yield Kind.LOOKALIKE_CATEGORY.at(post.path, line, name=post.category, other=other)


def unknown_documents(texts: Iterable[Text]) -> Iterator[Problem]:
    """Find posts about a document that does not exist."""
    listed = tuple(texts)
    slugs = sorted(text.slug for text in listed if isinstance(text, Document))
    for post in (text for text in listed if isinstance(text, Post)):
        if post.document and post.document not in slugs:
            guess = did_you_mean(post.document, slugs)
            yield Kind.UNKNOWN_DOCUMENT.at(post.path, post.lines["document"], slug=post.document, guess=guess)


def lost_replies(replies: Iterable[Reply], texts: Iterable[Text]) -> Iterator[Problem]:
    """Find replies to something that does not exist."""
    slugs = sorted(text.slug for text in texts if isinstance(text, Post | Document))
    for reply in replies:
        if reply.slug not in slugs:
            guess = did_you_mean(reply.slug, slugs)
            yield Kind.NO_POST_FOR_REPLY.at(reply.path, slug=reply.slug, guess=guess)
