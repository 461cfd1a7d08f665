"""What the content is made of: posts, categories, and the letters that visitors send."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from markupsafe import Markup


class Status(StrEnum):
    """Whether something is shown: everywhere, nowhere, or on its own page only."""

    PUBLISHED = "gepubliceerd"
    DRAFT = "concept"
    HIDDEN = "verborgen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Category:
    """A kind of post. `shape`, `hue` and `pictogram` are its waymark."""

    name: str
    slug: str
    description: str
    shape: str
    hue: str
    pictogram: str

    @property
    def address(self) -> str:
        """Give the path of the category's page."""
        return f"/{self.slug}/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A news post, read and checked.

    `path` is its file, counted from the content folder; `lines` tells on which line each field stands, by attribute
    (a field that is absent has none). Moments carry Europe/Amsterdam; `modified` is `date` where none is given.
    Empty text stands for what the volunteer left out, and an empty `lines` entry for nothing to point at.
    """

    path: str
    lines: Mapping[str, int]
    title: str
    slug: str
    date: datetime
    modified: datetime
    category: str
    address: str
    summary: str
    author: str
    status: Status
    open: bool
    body: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """Something that is not published: a concept, or a post whose day is still to come."""

    path: str
    title: str
    status: Status
    date: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """All content, read and checked: what every other plugin looks things up in.

    `posts` stand in lists, the newest first and then by address; `hidden` ones have a page only; `held` ones nothing.
    """

    posts: tuple[Post, ...]
    hidden: tuple[Post, ...]
    held: tuple[Held, ...]
    categories: tuple[Category, ...]

    def category(self, name: str) -> Category:
        """Give the category of that name; raises KeyError where the Library has none."""
        for category in self.categories:
            if category.name == name:
                return category
        raise KeyError(name)

    def posts_in(self, category: Category) -> tuple[Post, ...]:
        """Give the listed posts of a category, the newest first."""
        return tuple(post for post in self.posts if post.category == category.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A mail that a visitor only has to finish: its subject and the beginning of its text."""

    subject: str
    body: str
