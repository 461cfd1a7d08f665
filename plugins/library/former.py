"""Find earlier addresses at which the site itself has something today."""

from collections.abc import Iterator, Set
from urllib.parse import unquote

from plugins.content import Library
from plugins.messages import Kind
from plugins.model import Text
from plugins.moves import without_base
from plugins.problems import Problem
from plugins.site import Site


def over_made(library: Library, made: Set[str], site: Site) -> Iterator[Problem]:
    """Find the texts that would lead readers away from a list, a feed or a file; `made` are all paths but of files.

    A server looks at the rules for old addresses first: nobody would notice but who follows that feed.
    """
    pictures = (copy.address for picture in library.pictures.values() for copy in picture.copies)
    taken = {*made, *map(unquote, pictures), *(unquote(file.address) for file in library.attachments.values())}
    for text in library.shown(Text):
        for former in dict.fromkeys(text.former):
            if without_base(former, site) in taken:
                yield Kind.FORMER_TAKEN.at(text.path, text.lines["former"], target=former, other="de site zelf")
