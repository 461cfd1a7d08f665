"""Edits of invented posts, as a volunteer makes them: each gives the files that are other then."""

from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from types import MappingProxyType

from bench.corpus import CATEGORIES, LAST_DAY, TOPICS

# A file's new text by its path; None for one that is gone.
Changes = Mapping[str, str | None]
Posts = Mapping[str, str]
Edit = Callable[[Posts, int], Changes]


def body(posts: Posts, count: int) -> Changes:
    """Add a sentence to the end of a post; with another `count` it is another post."""
    path = some(sorted(posts), 2, count)
    return {path: f"{posts[path]}\nDaar komt nog iets bij.\n"}


def title(posts: Posts, count: int) -> Changes:
    """Give a post another title."""
    path = some(sorted(posts), 3, count)
    return {path: posts[path].replace("Title: ", "Title: Eindelijk: ", 1)}


def new(posts: Posts, count: int) -> Changes:
    """Write the newest post, in the words of an older one."""
    day = LAST_DAY + timedelta(days=count + 1)
    _, _, text = posts[some(sorted(posts), 4, count)].partition("\n\n")
    head = f"Title: Het nieuwste bericht ({count})\nDate: {day} 12:00\nCategory: {CATEGORIES[0]}\nTags: {TOPICS[0]}\n"
    return {f"nieuws/{day.year}/nieuwste-{count}.md": f"{head}\n{text}"}


def delete(posts: Posts, count: int) -> Changes:
    """Take a post away, to which others may link."""
    return {some(sorted(posts), 5, count): None}


def some(paths: Sequence[str], part: int, count: int) -> str:
    """Give a post that no other edit of a run takes, while there are enough."""
    return paths[(len(paths) // part + count) % len(paths)]


EDITS: Mapping[str, Edit] = MappingProxyType(
    {"an edit of a body": body, "an edit of a title": title, "a new post": new, "a delete": delete}
)
