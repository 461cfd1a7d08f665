"""Let a site do without searching where its index cannot be made: that is no reason to publish nothing."""

from dataclasses import replace

from plugins.library.load import Loaded
from plugins.messages import Kind
from plugins.problems import Problem
from plugins.search.program import program


def as_it_can_be(loaded: Loaded) -> Loaded:
    """Give a site as it is; without searching, which is said, where the program that makes the index is not there."""
    return loaded if program() else unsearchable(loaded, Kind.NO_SEARCH.at("zoeken"))


def unsearchable(loaded: Loaded, *why: Problem) -> Loaded:
    """Give a site without searching, and say why."""
    return replace(loaded, site=loaded.site.unsearchable, warnings=(*loaded.warnings, *why))
