"""What stands beside the texts: pictures, the files of documents, and letters to draw with."""

from dataclasses import dataclass, field
from enum import StrEnum

from plugins.later import ASIDE


class Form(StrEnum):
    """A format of pictures, by the ending that its files have."""

    JPEG = "jpg"
    PNG = "png"
    WEBP = "webp"
    GIF = "gif"


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """A picture as it is published once: at which path, in how many pixels, and in which format."""

    address: str
    width: int
    height: int
    form: Form


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture of the content: `path` is its file from the content folder, `hash` that of its bytes.

    `webp` are its copies for the browsers of today and `plain` those for all others, the smallest first; `others` are
    where only links from elsewhere lead. A `flat` one is a drawing of few colours.
    """

    path: str
    hash: str
    flat: bool
    webp: tuple[Copy, ...]
    plain: tuple[Copy, ...]
    others: tuple[Copy, ...]

    @property
    def whole(self) -> Copy:
        """Give the largest copy that every program shows."""
        return self.plain[-1]

    @property
    def copies(self) -> tuple[Copy, ...]:
        """Give all copies."""
        return (*self.webp, *self.plain, *self.others)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """The file of a document: `path` from the content folder, where it is published, its bytes' number and hash."""

    path: str
    address: str
    size: int
    hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Font:
    """A file of letters: the hash of its bytes says which letters they are, wherever it stands."""

    path: str = field(metadata=ASIDE)
    hash: str
