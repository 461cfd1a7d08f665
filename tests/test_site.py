"""The whole way, from content to site, as a volunteer walks it."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import Wijkpark
from tests.paths import ROOT

PAGES = [
    "404.html",
    "abonneren/index.html",
    "agenda/index.html",
    "archief/2022/index.html",
    "archief/index.html",
    "category/nieuws/feed/index.html",
    "category/nieuws/index.html",
    "contact/index.html",
    "documenten/gebiedsgericht-werken-2022/index.html",
    "documenten/index.html",
    "documenten/jaar/2022/index.html",
    "documenten/uitgever/gemeente-stichtse-vecht/index.html",
    "feed/index.html",
    "huisregels/index.html",
    "index.html",
    "meedoen/index.html",
    "nieuws/index.html",
    "nieuws/wijkgericht-werken/index.html",
    "over-het-park/index.html",
    "over-ons/index.html",
    "privacy/index.html",
    "toegankelijkheid/index.html",
    "zoeken/index.html",
]


def files(folder: Path) -> dict[str, bytes]:
    """Give every file below a folder with its bytes."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def stamps(folder: Path) -> dict[str, tuple[int, int]]:
    """Give the inode and the time of everything below a folder."""
    return {str(path): (path.stat().st_ino, path.stat().st_mtime_ns) for path in sorted(folder.rglob("*"))}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the group's own site once."""
    output = tmp_path_factory.mktemp("site") / "output"
    done = subprocess.run(
        [sys.executable, ROOT / "commands" / "__main__.py", "bouw", "--uitvoer", output],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    summary = rf"Klaar: {len(PAGES)} pagina's nieuw of gewijzigd\. De site staat in {output}\. \(\d+,\d s\)\n"
    assert re.fullmatch(summary, done.stdout)
    return output


# Each kind of page has a style sheet, some the same one.
TEXTS = ("documenten/gebiedsgericht-werken-2022", "nieuws/wijkgericht-werken")
THEME = {"css": ("feed", "form", "site"), "js": ("letter", "page", "search")}


def test_the_site_has_its_pages(site: Path) -> None:
    """Post, category, home, archive and 404 are there, with feeds, a calendar, a style sheet and drawings."""
    assert [name for name in files(site) if name.endswith(".html")] == PAGES
    named = (name for name in files(site) if not name.startswith("zoeken/pagefind/"))
    others = {re.sub(r"[.][0-9a-f]{8}[.]", ".HASH.", name) for name in named if not name.endswith(".html")}
    feeds = [
        f"{part}{name}" for part in ("", "documenten/", "nieuws/") for name in ("atom.xml", "feed.json", "feed.xml")
    ]
    drawings = [f"thema/{name}" for name in ("delen.png", "icoon.png", "icoon.svg", "park.svg", "riet.svg")]
    servers = [".htaccess", ".nginx.conf", "_headers", "_redirects"]
    theme = [f"thema/{name}.HASH.{kind}" for kind, names in THEME.items() for name in names]
    drawings += [f"{text}/{name}" for text in TEXTS for name in ("kaart.png", "adres.svg")]
    drawings += ["documenten/kaart.png", "nieuws/kaart.png"]
    single = ["abonneren/feeds.opml", "agenda.ics", "robots.txt", "sitemap.xml"]
    assert others == {*feeds, *drawings, *servers, *theme, *single}


def test_stock_pelican_makes_the_same_bytes(site: Path, tmp_path: Path) -> None:
    """Somebody who knows Pelican gets from its own command what `bouw` makes."""
    output = tmp_path / "pelican"
    subprocess.run(
        [sys.executable, "-m", "pelican", "content", "-s", "publishconf.py", "-o", output],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    assert files(output) == files(site)


def test_the_place_the_zone_the_locale_and_the_hash_seed_do_not_show(
    site: Path, tmp_path: Path, wijkpark: Wijkpark
) -> None:
    """The same content gives the same bytes from another checkout, in another zone and locale."""
    copy = tmp_path / "een andere map met blanks"
    ignored = shutil.ignore_patterns(".git", ".venv", "output", "output-*", "__pycache__", ".wijkpark", "tests")
    shutil.copytree(ROOT, copy, ignore=ignored)
    environment = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "LANG": "C", "PYTHONHASHSEED": "7"}
    done = subprocess.run(
        [sys.executable, copy / "commands" / "__main__.py", "bouw"],
        cwd=tmp_path,
        env={**os.environ, **environment},
        check=False,
        capture_output=True,
    )
    assert done.returncode == 0, done.stderr
    assert files(copy / "output") == files(site)
    assert wijkpark("bouw", "--uitvoer", tmp_path / "nog-een", TZ="America/New_York").returncode == 0
    assert files(tmp_path / "nog-een") == files(site)


def test_an_unchanged_build_touches_nothing(site: Path, wijkpark: Wijkpark) -> None:
    """Building again leaves every inode and every time as it was, and says that nothing changed."""
    before = stamps(site)
    done = wijkpark("bouw", "--uitvoer", site)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"Klaar: {len(PAGES)} pagina's ongewijzigd.")
    assert stamps(site) == before


def post(folder: Path, name: str, text: str) -> Path:
    """Write a post."""
    path = folder / "nieuws" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_the_clock_can_be_replaced(tmp_path: Path, wijkpark: Wijkpark) -> None:
    """A post of tomorrow is nowhere, and named with its day; with `--nu` it is there."""
    content, output = tmp_path / "inhoud", tmp_path / "uit"
    post(content, "nu.md", "titel: Nu\ndatum: 2030-01-01\n\nNu.")
    post(content, "straks.md", "titel: Straks\ndatum: 1 januari 2031 10:30\n\nEen zin voor straks.")
    post(content, "ooit.md", "titel: Ooit\ndatum: 2030-01-01\nstatus: concept\n\nEen zin voor ooit.")
    words = ("bouw", "--inhoud", content, "--uitvoer", output, "--nu")
    early = wijkpark(*words, "2030-06-01")
    assert (early.returncode, early.stderr) == (0, "")
    assert early.stdout.splitlines()[:-1] == [
        "Niet gepubliceerd: nieuws/straks.md verschijnt vanaf 1 januari 2031 om 10:30 uur, als je dan opnieuw bouwt.",
        "Niet gepubliceerd: nieuws/ooit.md is een concept.",
    ]
    assert not any(b"Straks" in content or b"zin voor" in content for content in files(output).values())
    assert wijkpark(*words, "2031-01-01T10:29").returncode == 0
    assert "nieuws/straks/index.html" not in files(output)
    assert wijkpark(*words, "2031-01-01T10:30").returncode == 0
    assert b"Een zin voor straks." in files(output)["nieuws/straks/index.html"]


def test_a_hidden_post_has_a_page_and_nothing_else(tmp_path: Path, wijkpark: Wijkpark) -> None:
    """Who knows the address reads it; no list and no feed names it."""
    content, output = tmp_path / "inhoud", tmp_path / "uit"
    post(content, "open.md", "titel: Open\ndatum: 2020-01-01\n\nOpen.")
    post(content, "stil.md", "titel: Stil\ndatum: 2020-01-02\nstatus: verborgen\n\nGeheim.")
    assert wijkpark("bouw", "--inhoud", content, "--uitvoer", output).returncode == 0
    assert [name for name, content in files(output).items() if b"Stil" in content] == ["nieuws/stil/index.html"]


def test_a_missing_plugin_stops_the_build(tmp_path: Path) -> None:
    """A plugin that cannot be loaded is no log line but an error, and nothing is written."""
    few = 'PLUGINS=["plugins.library.plugin", "engine.plugin"]'
    done = subprocess.run(
        [sys.executable, "-m", "pelican", "content", "-s", "publishconf.py", "-o", tmp_path / "uit", "-e", few],
        cwd=ROOT,
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 1
    assert "Het onderdeel 'plugins.posts.plugin' van de site kan niet worden geladen." in done.stderr
    assert not (tmp_path / "uit").exists()


def test_a_site_may_stand_in_a_folder(tmp_path: Path, wijkpark: Wijkpark) -> None:
    """With a path in the site address, links inside pages begin with it and the feed's are absolute."""
    output = tmp_path / "uit"
    done = wijkpark("bouw", "--uitvoer", output, "--site-url", "https://voorbeeld.nl/park/")
    assert (done.returncode, done.stderr) == (0, "")
    page = (output / "nieuws/wijkgericht-werken/index.html").read_text(encoding="utf-8")
    assert '<link rel="canonical" href="https://voorbeeld.nl/park/nieuws/wijkgericht-werken/">' in page
    assert not re.findall(r'(?:href|src)="/(?!park/)', page)
    assert "<link>https://voorbeeld.nl/park/nieuws/wijkgericht-werken/</link>" in (output / "feed.xml").read_text(
        encoding="utf-8"
    )


def test_another_content_folder_brings_its_own_facts(tmp_path: Path, wijkpark: Wijkpark) -> None:
    """A site.toml replaces the facts of the settings, and nothing of our own group is left in the site."""
    content, output = tmp_path / "inhoud", tmp_path / "uit"
    post(content, "a.md", "titel: A\ndatum: 2020-01-01\n\nA.")
    (content / "site.toml").write_text(
        'naam = "Het Bos"\nmailadres = "bos@voorbeeld.nl"\nsite-url = "https://bos.voorbeeld.nl"\n'
    )
    assert wijkpark("bouw", "--inhoud", content, "--uitvoer", output).returncode == 0
    everything = b"".join(content for name, content in files(output).items() if not name.startswith("thema/"))
    assert b"Het Bos" in everything
    assert b"ijkpark" not in everything.replace(b'content="Wijkpark"', b"").replace(
        b">Wijkpark</generator>", b""
    ).replace(b"-//Wijkpark//", b"")
