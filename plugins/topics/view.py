"""What the page of a topic shows."""

from dataclasses import dataclass

from plugins.sheet import Link, Teaser, View, Waymark


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicView(View):
    """A page of a topic or a dossier (`kind` says which).

    It has ten to nineteen texts of all kinds, the newest first, and the ways on (none or one each).
    """

    kind: str
    title: str
    waymark: Waymark
    entries: tuple[Teaser, ...]
    newer: tuple[Link, ...]
    older: tuple[Link, ...]
