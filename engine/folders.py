"""Where a build works: the output folder, and beside it a place for staging, lock and marker."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from engine.errors import CalledWrongly
from plugins.dutch import listing

STATE = ".wijkpark"
# Hidden things that a site of ours may have.
OWN_HIDDEN = frozenset({".htaccess", ".nginx.conf", ".well-known"})
SIGN = b'<meta name="generator" content="Wijkpark">'


@dataclass(frozen=True, slots=True, kw_only=True)
class Folders:
    """The output folder of a build, and the folder beside it that holds all else."""

    output: Path
    state: Path

    @property
    def staging(self) -> Path:
        """Give the folder in which the new site is put together."""
        return self.state / "nieuw"

    @property
    def spare(self) -> Path:
        """Give the folder in which the site before this one is kept, to make the next one of."""
        return self.state / "vorig"

    @property
    def memory(self) -> Path:
        """Give the file that tells what stands in the output, and what it was made from."""
        return self.state / "geheugen"

    @property
    def texts(self) -> Path:
        """Give the file with what came of reading the texts."""
        return self.state / "teksten"

    @property
    def later(self) -> Path:
        """Give the file with the texts that were read after most of them."""
        return self.state / "teksten-erbij"

    @property
    def notes(self) -> Path:
        """Give the file with what the plugins found out about pages."""
        return self.state / "aantekeningen"

    @property
    def lock(self) -> Path:
        """Give the file that one build at a time holds."""
        return self.state / "slot"

    @property
    def marker(self) -> Path:
        """Give the file that tells which output folder is ours."""
        return self.state / "merk"


def folders(output: Path, content: Path) -> Folders:
    """Choose the folders for an output folder; raises CalledWrongly for one that cannot be used."""
    real, source = output.resolve(), content.resolve()
    if real == source or real in source.parents or source in real.parents:
        raise CalledWrongly(
            f"De site kan niet in {output} komen: daar staat je inhoud.", "Kies met --uitvoer een andere map."
        )
    if real.exists() and not real.is_dir():
        raise CalledWrongly(f"{output} is geen map.", "Kies met --uitvoer een andere map.")
    if os.path.ismount(real):
        raise CalledWrongly(
            f"{output} is een schijf op zich, en die kan ik niet in één keer vervangen.",
            f"Kies met --uitvoer een map daarbinnen, zoals {output / 'site'}.",
        )
    return Folders(output=real, state=real.parent / STATE / real.name)


def check_ours(places: Folders) -> None:
    """Raise CalledWrongly for an output folder that holds something which this program did not make."""
    if is_ours(places):
        return
    raise CalledWrongly(
        f"In {places.output} staan bestanden die niet door mij gemaakt zijn. Ik laat ze staan en schrijf niets.",
        "Maak die map zelf leeg, of kies met --uitvoer een andere map.",
    )


def check_removed(places: Folders, removed: Iterable[str]) -> None:
    """Raise CalledWrongly where the output folder holds something of other programs, such as a repository of git."""
    foreign = sorted({path.partition("/")[0] for path in removed if path.startswith(".")} - OWN_HIDDEN)
    if foreign:
        raise CalledWrongly(
            f"In {places.output} staat {listing(foreign)}, en dat is niet van mij. Ik laat het staan en schrijf niets.",
            "Zet het ergens anders neer, of kies met --uitvoer een andere map.",
        )


def is_ours(places: Folders) -> bool:
    """Tell whether the output folder may be replaced: absent, empty, marked, or with a home page of ours."""
    if not places.output.exists() or not any(places.output.iterdir()):
        return True
    try:
        if str(places.output.stat().st_ino) in places.marker.read_text(encoding="ascii").split():
            return True
    except (OSError, UnicodeDecodeError):
        pass
    try:
        return SIGN in (places.output / "index.html").read_bytes()
    except OSError:
        return False


def mark(places: Folders, *ours: Path) -> None:
    """Remember which folders are ours, wherever they stand: a folder keeps its number when it is renamed."""
    numbers = [str(folder.stat().st_ino) for folder in ours if folder.exists()]
    part = places.marker.with_name(f"{places.marker.name}.deel")
    part.write_text(" ".join(numbers), encoding="ascii")
    part.replace(places.marker)
