"""Change: what a new site differs in from the old one."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What the new site differs in from the old one, as paths below the output folder.

    `rendered` has the pages that were made to see that; some of them turn out to be as they were. `foreign` are the
    removed ones that no build of ours is known to have made.
    """

    written: tuple[str, ...]
    kept: tuple[str, ...]
    removed: tuple[str, ...]
    rendered: tuple[str, ...] = ()
    foreign: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Tell whether anything differs."""
        return bool(self.written or self.removed)
