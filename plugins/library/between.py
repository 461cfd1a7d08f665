"""Find the problems that lie between files, and what the files have in common."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from plugins.addresses import RESERVED
from plugins.messages import Kind
from plugins.model import Category, Post
from plugins.problems import Problem
from plugins.slug import slugify

# The waymarks of categories that say nothing of their own, in turn.
WAYMARKS = (
    ("disc", "water", "news"),
    ("diamond", "sun", "work"),
    ("leaf", "grass", "nature"),
    ("arch", "brick", "play"),
)


def same_addresses(posts: Iterable[Post]) -> Iterator[Problem]:
    """Find posts that want one address; mail tags and replies hang on the slug, so the category does not matter."""
    first: dict[str, Post] = {}
    for post in posts:
        other = first.setdefault(post.slug, post)
        if other is not post:
            yield Kind.SAME_ADDRESS.at(post.path, post.lines.get("slug", 0), other=other.path, slug=post.slug)


def reserved_categories(posts: Iterable[Post]) -> Iterator[Problem]:
    """Find posts whose category would stand where the site has a page of its own."""
    for post in posts:
        if slugify(post.category) in RESERVED:
            line = post.lines.get("category", 0)
            yield Kind.RESERVED_CATEGORY.at(post.path, line, name=post.category, slug=slugify(post.category))


def with_one_spelling(posts: Iterable[Post]) -> tuple[Post, ...]:
    """Write each category in one way: the spelling that most posts have, of equals the first in the alphabet."""
    listed = tuple(posts)
    spellings: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for post in listed:
        spellings[slugify(post.category)][post.category] += 1
    chosen = {slug: min(names, key=lambda name: (-names[name], name)) for slug, names in spellings.items()}
    return tuple(replace(post, category=chosen[slugify(post.category)]) for post in listed)


def categories_of(posts: Iterable[Post]) -> tuple[Category, ...]:
    """Give the categories that posts name, in the order of the alphabet."""
    names = sorted({post.category for post in posts}, key=lambda name: (slugify(name), name))
    return tuple(
        Category(name=name, slug=slugify(name), description="", shape=shape, hue=hue, pictogram=pictogram)
        for name, (shape, hue, pictogram) in zip(names, WAYMARKS * (len(names) // len(WAYMARKS) + 1), strict=False)
    )
