"""A run's settings, content and theme are read once."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from plugins.dutch import AMSTERDAM
from plugins.library.load import load, load_site
from plugins.messages import Kind
from plugins.problems import ContentError
from plugins.settings import Entry
from tests.documents.files import scan
from tests.examples import MAIL, URL, content, header, moment, said

SETTINGS = {
    "SITENAME": "Vrienden van het Park",
    "SITEURL": URL,
    "MAIL_ADDRESS": MAIL,
    "MENU": [["Nieuws", "/nieuws/"]],
    "MARKDOWN": {"extensions": ["extra"], "output_format": "html"},
    "PATH": "content",
}
TOML = 'naam = "Het Bos"\nmailadres = "bos@voorbeeld.nl"\nsite-url = "https://bos.voorbeeld.nl/"\n'


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    """Give the smallest theme."""
    return content(
        tmp_path / "thema",
        {
            "css/site.css": "p { }\n",
            "css/feed.css": "",
            "css/form.css": "",
            "fonts/InterDisplay-Bold.otf": "letters",
            "css/tokens.css": "",
            "templates/base.html": "",
            "templates/post.html": '{% extends "base.html" %}',
            "scripts/letter.js": "",
            "static/icoon.svg": "<svg/>",
        },
    )


def refused(settings: Mapping[str, Any], folder: Path, theme: Path) -> list[str]:
    """Make a Site of what is wrong."""
    with pytest.raises(ContentError) as error:
        load_site(settings, folder, theme)
    return said(error.value.problems)


def test_a_run_has_all_it_works_with(tmp_path: Path, theme: Path) -> None:
    """Site, moment, Library and warnings come together, and the theme's files are in the site."""
    folder = content(tmp_path / "inhoud", {"nieuws/a.md": header("Kom\x1b.")})
    loaded = load({**SETTINGS, "NOW": "2026-11-23T10:00"}, folder, theme)
    assert (loaded.site.name, loaded.site.url, loaded.now) == (SETTINGS["SITENAME"], URL, moment("2026-11-23T10:00"))
    assert [item.path for item in loaded.library.posts] == ["nieuws/a.md"]
    assert [(problem.path, problem.line) for problem in loaded.warnings] == [("nieuws/a.md", 4)]
    look = loaded.site.theme
    made = [*look.stylesheets.values(), *look.scripts.values()]
    assert [file.address for file in look.files] == [*made, "/thema/icoon.svg"]


@pytest.mark.parametrize("now", [{}, {"NOW": ""}, {"NOW": None}])
def test_without_another_moment_it_is_now(tmp_path: Path, theme: Path, now: dict[str, str]) -> None:
    """The clock is read where nobody replaces it, in Amsterdam."""
    before = datetime.now(AMSTERDAM)
    loaded = load({**SETTINGS, **now}, tmp_path, theme)
    assert before <= loaded.now <= datetime.now(AMSTERDAM)
    assert loaded.now.tzinfo is AMSTERDAM


def test_content_may_bring_its_own_facts(tmp_path: Path, theme: Path) -> None:
    """A site.toml replaces the facts of the settings, with a byte order mark or without."""
    for start in ("", "\ufeff"):
        site, _ = load_site(SETTINGS, content(tmp_path, {"site.toml": start + TOML}), theme)
        facts = (site.name, site.subtitle, site.mail, site.url, site.menu)
        assert facts == ("Het Bos", "", "bos@voorbeeld.nl", "https://bos.voorbeeld.nl", ())


def test_a_menu_leads_somewhere(tmp_path: Path, theme: Path) -> None:
    """A written menu is kept; an entry that leads nowhere is left out and said; without any there is a whole menu."""
    good = load(SETTINGS, content(tmp_path / "goed", {"nieuws/a.md": header()}), theme)
    assert (good.site.menu, good.warnings) == ((Entry(text="Nieuws", address="/nieuws/"),), ())
    others = (Entry(text="Archief", address="/archief/"), Entry(text="Contact", address="/contact/"))
    assert good.site.foot == (Entry(text="Zoeken", address="/zoeken/"), *others)
    empty = load(SETTINGS, tmp_path / "leeg", theme)
    assert [str(problem) for problem in empty.warnings] == [
        (
            "pelicanconf.py: In het menu staat 'Nieuws' (/nieuws/), maar die pagina is er niet. Ik laat het weg. "
            "Kijk of het adres klopt, of haal de regel uit het menu."
        )
    ]
    assert (empty.site.menu, empty.site.foot) == (others, good.site.foot[:1])


@pytest.mark.parametrize("given", [{"SITE_URL": "https://elders.nl/park/"}, {"SITE_URL": "https://elders.nl/park"}])
def test_the_command_lines_address_wins(tmp_path: Path, theme: Path, given: dict[str, str]) -> None:
    """`--site-url` replaces the address of the settings and that of a site.toml."""
    for folder in (tmp_path / "leeg", content(tmp_path / "vol", {"site.toml": TOML})):
        assert load_site({**SETTINGS, **given}, folder, theme)[0].url == "https://elders.nl/park"


def test_a_wrong_address_on_the_command_line_is_said(tmp_path: Path, theme: Path) -> None:
    """The message names the option."""
    assert refused({**SETTINGS, "SITE_URL": "elders.nl"}, tmp_path, theme) == [
        (
            "fout: --site-url: 'site-url' klopt niet: 'elders.nl' is geen webadres. "
            "Schrijf het zo: https://www.wijkparkmaarssenbroek.nl."
        )
    ]


def test_a_site_toml_with_other_characters_is_converted(tmp_path: Path, theme: Path) -> None:
    """It is read as all content is, and said likewise; what is no text at all is refused."""
    facts = 'naam = "Café"\nmailadres = "a@b.nl"\nsite-url = "https://b.nl"\n'
    loaded = load(SETTINGS, content(tmp_path, {"site.toml": facts.encode("cp1252")}), theme)
    assert (loaded.site.name, [str(problem) for problem in loaded.warnings]) == (
        "Café",
        [
            (
                "site.toml: Dit bestand is bewaard als windows-1252. "
                "Voor de site heb ik het omgezet; het bestand zelf is zoals het was. "
                "Kijk of letters als é en ë kloppen. "
                "Kies daarna in je tekstprogramma 'Opslaan als' met de codering UTF-8."
            )
        ],
    )
    (problem,) = refused(SETTINGS, content(tmp_path / "b", {"site.toml": b"PK\x03\x04"}), theme)
    assert problem.startswith("fout: site.toml: In dit bestand staat geen tekst die ik kan lezen:")


def test_wrong_content_stops_a_run(tmp_path: Path, theme: Path) -> None:
    """Problems with the content come out of `load` as they come out of the reading."""
    with pytest.raises(ContentError) as error:
        load(SETTINGS, content(tmp_path, {"nieuws/a.md": "titel: a\n\n"}), theme)
    assert [problem.path for problem in error.value.problems] == ["nieuws/a.md"]


@pytest.mark.parametrize("more", [{}, {"nieuws/a.md": "titel: a\n\n"}])
def test_wrong_facts_and_wrong_content_are_said_at_once(tmp_path: Path, theme: Path, more: dict[str, str]) -> None:
    """Who mends site.toml hears in the same run what else is wrong."""
    with pytest.raises(ContentError) as error:
        load(SETTINGS, content(tmp_path, {"site.toml": 'naam = "Het Bos"\n', **more}), theme)
    paths = [problem.path for problem in error.value.problems]
    assert paths == [*more, "site.toml", "site.toml"]


@pytest.mark.parametrize(
    "former",
    [
        "/feed.xml",
        "/park/feed.xml",
        "/nieuws/atom.xml",
        "/sitemap.xml",
        "/archief/2022/",
        "/thema/icoon.svg",
        "/documenten/plan/het plan.pdf",
        "/park/nieuws/a/",
    ],
)
def test_no_old_address_leads_away_from_the_site_itself(tmp_path: Path, theme: Path, former: str) -> None:
    """A server looks at the rules for old addresses first, and nobody who follows that feed would ever hear of it."""
    folder = content(
        tmp_path / "inhoud",
        {
            "nieuws/a.md": header(**{"oud-adres": f"{former}, /vrij/"}),
            "documenten/plan.md": header(bestand="het plan.pdf"),
            "documenten/het plan.pdf": scan(),
        },
    )
    with pytest.raises(ContentError) as error:
        load({**SETTINGS, "SITE_URL": f"{URL}/park"}, folder, theme)
    assert said(error.value.problems) == [
        (
            f"fout: nieuws/a.md:3: Het oude adres {former} is al in gebruik bij de site zelf. "
            "Haal de regel met 'oud-adres' weg bij het bestand waar die niet hoort."
        )
    ]


def test_a_site_toml_is_short_and_no_link(tmp_path: Path, theme: Path) -> None:
    """One that is far too long is refused unread, and a symbolic link is passed over and said."""
    (problem,) = refused(SETTINGS, content(tmp_path / "lang", {"site.toml": "a." * 50_000}), theme)
    assert problem.startswith("fout: site.toml: Dit bestand is veel te lang")
    folder = content(tmp_path / "inhoud", {"nieuws/a.md": header()})
    (folder / "site.toml").symlink_to(content(tmp_path / "elders", {"site.toml": TOML}) / "site.toml")
    site, odd = load_site(SETTINGS, folder, theme)
    assert (site.name, said(odd)) == (SETTINGS["SITENAME"], said([Kind.SYMBOLIC_LINK.at("site.toml")]))
