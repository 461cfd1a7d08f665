"""The settings become one Site; unknown, missing and wrong ones are refused."""

from collections.abc import Callable
from typing import Any

import pytest

import pelicanconf
from plugins.media import Font
from plugins.messages import Wrong
from plugins.problems import ContentError
from plugins.settings import Entry, mail_address, menu, text, web_address
from plugins.site import ELSEWHERE, FACTS, USED, Site, Theme, make_site, missing_plugins, toml_facts
from tests.examples import MAIL, URL, said, site

SETTINGS = {
    "SITENAME": " Vrienden van het Park ",
    "SITESUBTITLE": "Samen mooi.",
    "SITEURL": f"{URL}/",
    "MAIL_ADDRESS": MAIL,
    "MENU": [["Nieuws", "/nieuws/"], ("Archief", "/archief/")],
    "MARKDOWN": {"extensions": []},
}
TOML = 'naam = "Het Bos"\nmailadres = "bos@voorbeeld.nl"\nsite-url = "https://bos.voorbeeld.nl"\n'
THEME = Theme(
    stylesheets={"post": "/thema/site.0.css"},
    colours={},
    font=Font(path="", hash=""),
    scripts={"page": "/thema/page.0.js"},
    files=(),
)


def refused(make: Callable[[], object]) -> list[str]:
    """Give what is said of settings that are wrong."""
    with pytest.raises(ContentError) as error:
        make()
    return said(error.value.problems)


def test_settings_become_a_site() -> None:
    """All facts are taken, without blanks around them and without a slash at the address's end."""
    assert make_site(SETTINGS, toml=None, url="", theme=THEME) == Site(
        name="Vrienden van het Park",
        subtitle="Samen mooi.",
        url=URL,
        mail=MAIL,
        menu=(Entry(text="Nieuws", address="/nieuws/"), Entry(text="Archief", address="/archief/")),
        foot=(),
        markdown={"extensions": []},
        theme=THEME,
    )


def test_a_site_toml_becomes_a_site() -> None:
    """It replaces all facts of the settings, which need not even be right, and of its own two may be left out."""
    whole = TOML + 'ondertitel = "Stil."\nmenu = [["Bos", "/bos/"]]\n'
    usual = Site(
        name="Het Bos",
        subtitle="",
        url="https://bos.voorbeeld.nl",
        mail="bos@voorbeeld.nl",
        menu=(),
        foot=(),
        markdown={"extensions": []},
        theme=THEME,
    )
    made = make_site({"MARKDOWN": {"extensions": []}}, toml=TOML, url="", theme=THEME)
    assert made == usual
    made = make_site(SETTINGS, toml=whole, url="", theme=THEME)
    assert (made.subtitle, made.menu) == ("Stil.", (Entry(text="Bos", address="/bos/"),))


def test_a_site_without_search_has_no_way_to_it() -> None:
    """Neither its menu nor its foot names the page, and all else stays."""
    menu, foot = (Entry(text="Bos", address="/bos/"),), (Entry(text="Contact", address="/contact/"),)
    search = Entry(text="Zoeken", address="/zoeken/")
    whole = site(menu=(*menu, search), foot=(search, *foot))
    assert whole.unsearchable == site(menu=menu, foot=foot, searchable=False)


@pytest.mark.parametrize("toml", [None, TOML])
def test_the_address_of_the_command_line_wins(toml: str | None) -> None:
    """Whoever names another address gets a site for that address."""
    assert make_site(SETTINGS, toml=toml, url="http://127.0.0.1:8000/park/", theme=THEME).url == (
        "http://127.0.0.1:8000/park"
    )


@pytest.mark.parametrize(
    ("url", "base", "link", "absolute"),
    [
        ("https://voorbeeld.nl", "", "/nieuws/", "https://voorbeeld.nl/nieuws/"),
        ("https://voorbeeld.nl/park", "/park", "/park/nieuws/", "https://voorbeeld.nl/park/nieuws/"),
        ("http://[::1]:8000/a/b", "/a/b", "/a/b/nieuws/", "http://[::1]:8000/a/b/nieuws/"),
    ],
)
def test_links_begin_at_the_sites_own_path(url: str, base: str, link: str, absolute: str) -> None:
    """Inside pages an address has the site's path, in feeds the whole of its address."""
    site = make_site(SETTINGS, toml=None, url=url, theme=THEME)
    assert (site.base, site.link("/nieuws/"), site.absolute("/nieuws/")) == (base, link, absolute)


def test_all_that_is_wrong_in_settings_is_said() -> None:
    """Missing, unknown and wrong settings stand in one list."""
    given = {"SITENAME": "", "SITE_NAME": "x", "MAIL_ADDRESS": MAIL, "MENU": [], "MARKDOWN": {}, "NOW": ""}
    assert refused(lambda: make_site(given, toml=None, url="", theme=THEME)) == [
        (
            "fout: pelicanconf.py: De instelling 'SITE_NAME' ken ik niet. Bedoel je 'SITENAME'? Verbeter de naam, "
            "of haal de regel weg."
        ),
        "fout: pelicanconf.py: 'SITENAME' klopt niet: er staat geen tekst. Zet er een tekst tussen aanhalingstekens.",
        (
            "fout: pelicanconf.py: 'SITEURL' ontbreekt. Zet deze instelling erbij; HANDLEIDING.md geeft van elke "
            "instelling een voorbeeld."
        ),
        (
            "fout: pelicanconf.py: 'MENU' klopt niet: elke regel heeft een tekst en een adres op deze site nodig. "
            'Schrijf het zo: [["Nieuws", "/nieuws/"], ["Archief", "/archief/"]].'
        ),
    ]


def test_all_that_is_wrong_in_a_site_toml_is_said() -> None:
    """Its own names are used, and only those."""
    source = 'naam = 3\nSITENAME = "x"\nmailadres = "geen"\nsite-url = "voorbeeld.nl"\n'
    assert refused(lambda: toml_facts(source)) == [
        ("fout: site.toml: De instelling 'SITENAME' ken ik niet. Verbeter de naam, of haal de regel weg."),
        "fout: site.toml: 'naam' klopt niet: er staat geen tekst. Zet er een tekst tussen aanhalingstekens.",
        (
            "fout: site.toml: 'site-url' klopt niet: 'voorbeeld.nl' is geen webadres. Schrijf het zo: "
            "https://www.wijkparkmaarssenbroek.nl."
        ),
        "fout: site.toml: 'mailadres' klopt niet: 'geen' is geen mailadres. Schrijf het zo: naam@voorbeeld.nl.",
    ]


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ('naam = "a"\nmailadres = geen\n', 2),
        ('naam = "a"\n[a\n', 2),
        ('naam = "a"\nnaam = "b"\n', 2),
        ("naam = a b", 1),
    ],
)
def test_a_line_that_is_no_toml_is_pointed_at(source: str, line: int) -> None:
    """A mistake of spelling in site.toml is said with its line."""
    text = source.split("\n")[line - 1]
    assert refused(lambda: toml_facts(source)) == [
        (
            f"fout: site.toml:{line}: De regel '{text}' kan ik niet lezen. Zet elke naam één keer, op één regel, "
            'en een tekst tussen aanhalingstekens, zoals naam = "Het park".'
        )
    ]


@pytest.mark.parametrize(
    ("source", "line"),
    [("naam =", 1), ('naam = "a"\nmailadres = "b', 2), ('naam = "a"\nnaam = "b"', 2), ('menu = [["a", "/b/"],', 1)],
)
def test_a_mistake_at_the_end_has_its_line_too(source: str, line: int) -> None:
    """`Deze regel` names a line also where the file ends in the middle of it."""
    (problem,) = refused(lambda: toml_facts(source))
    assert problem.startswith(f"fout: site.toml:{line}: ")


@pytest.mark.parametrize("source", ["naam = " + "[" * 3000, "naam = " + "1" * 5000])
def test_no_toml_is_a_traceback(source: str) -> None:
    """A hostile site.toml is refused like any other that is wrong."""
    assert refused(lambda: toml_facts(source))


@pytest.mark.parametrize(
    ("value", "taken"),
    [
        ("https://voorbeeld.nl", "https://voorbeeld.nl"),
        (" https://voorbeeld.nl// ", "https://voorbeeld.nl"),
        ("http://127.0.0.1:8000", "http://127.0.0.1:8000"),
        ("http://[::1]:8000/", "http://[::1]:8000"),
        ("https://voorbeeld.nl/mijn-park/", "https://voorbeeld.nl/mijn-park"),
    ],
)
def test_a_web_address_is_taken(value: str, taken: str) -> None:
    """A scheme (http or https), a host, perhaps a port and a folder; slashes at the end go."""
    assert web_address(value) == taken


@pytest.mark.parametrize(
    "value",
    [
        *("", " ", None, 3, b"https://voorbeeld.nl", "voorbeeld.nl", "www.voorbeeld.nl", "//voorbeeld.nl"),
        *("ftp://voorbeeld.nl", "https://", "https:///park", "https://voorbeeld.nl/?a", "https://voorbeeld.nl/#a"),
        *("https://voorbeeld.nl/$host", "https://voorbeeld.nl/../x", "https://voorbeeld.nl/.", "https://a.nl/';b"),
        *("https://voorbeeld.nl:99999", "https://voorbeeld.nl:0"),
        *("https://jan:geheim@voorbeeld.nl", "https://voorbeeld.nl:poort", "https://mijn park.nl", "https://a.nl/b c"),
    ],
)
def test_what_is_no_web_address_is_refused(value: object) -> None:
    """A site's address has nothing but a host, a port and a folder."""
    with pytest.raises(Wrong):
        web_address(value)


@pytest.mark.parametrize("value", ["http://[::1", "https://℀.nl", "https://[x]/", "http://[1:2]"])
def test_a_broken_host_is_refused_and_no_traceback(value: str) -> None:
    """What Python's own parser of addresses stumbles over is no web address either."""
    with pytest.raises(Wrong):
        web_address(value)


@pytest.mark.parametrize(
    "value",
    ["https://voorbeeld.nl?", "https://voorbeeld.nl/#", r"https://voorbeeld.nl/a\d", 'https://voorbeeld.nl/"><b>'],
)
def test_an_address_that_links_cannot_begin_with_is_refused(value: str) -> None:
    """Every link of the site begins with it: a loose ? or #, a backslash and quotation marks would break them all."""
    with pytest.raises(Wrong):
        web_address(value)


@pytest.mark.parametrize("value", ["park@voorbeeld.nl", " voor.naam+park@sub.voor-beeld.nl ", "a_b-c@d.ef"])
def test_a_mail_address_is_taken(value: str) -> None:
    """One address, without blanks around it."""
    assert mail_address(value) == value.strip()


@pytest.mark.parametrize(
    "value",
    [
        "",
        None,
        "park",
        "park@",
        "@voorbeeld.nl",
        "a@b",
        "a b@c.nl",
        "a@b.nl, c@d.nl",
        "a@b.nl\nc",
        "é@b.nl",
        "<a@b.nl>",
    ],
)
def test_what_is_no_mail_address_is_refused(value: object) -> None:
    """A name, two addresses or half of one are not one address."""
    with pytest.raises(Wrong):
        mail_address(value)


@pytest.mark.parametrize(
    "value",
    [
        *(None, "Nieuws", [], [[]], [["Nieuws"]], [["Nieuws", "/nieuws/", "x"]], [["Nieuws", "nieuws/"]], {"a": "/b/"}),
        *([["Nieuws", "https://voorbeeld.nl"]], [["", "/nieuws/"]], [["Nieuws", ""]], [[1, "/a/"]], ["ab"], 7),
    ],
)
def test_what_is_no_menu_is_refused(value: object) -> None:
    """A menu is a list of pairs of a text and a path on this site."""
    with pytest.raises(Wrong):
        menu(value)


def test_a_menu_stays_on_this_site() -> None:
    """Two slashes lead to another host: that is no path on this site."""
    with pytest.raises(Wrong):
        menu([["Elders", "//elders.nl/"]])


@pytest.mark.parametrize("value", ["a\nb", "a\x08b"])
def test_a_fact_is_one_line_that_can_be_shown(value: str) -> None:
    """A name goes into titles, feeds and mail: a line end or a control character has no place there."""
    try:
        taken = text(value)
    except Wrong:
        return
    assert taken in {"a b", "ab"}


def test_missing_plugins_are_named() -> None:
    """A plugin that Pelican could not load is an error; with all there, nothing is said."""
    settings = {"PLUGINS_NEEDED": ("a.plugin", "b.plugin", "c.plugin"), "PLUGINS": ["b.plugin"]}
    end = "Dit is een fout in de site zelf, niet in je tekst. Meld het aan wie de site onderhoudt."
    assert said(missing_plugins(settings)) == [
        f"fout: pelicanconf.py: Het onderdeel '{name}.plugin' van de site kan niet worden geladen. {end}"
        for name in ("a", "c")
    ]
    assert missing_plugins({"PLUGINS_NEEDED": ("a",), "PLUGINS": ["a"]}) == ()


def test_every_setting_of_the_project_is_known() -> None:
    """What pelicanconf.py sets is one of our facts or stands in the list of what others read."""
    names = {name for name in vars(pelicanconf) if name.isupper()}
    assert names - USED - ELSEWHERE == set()
    settings: dict[str, Any] = {name: getattr(pelicanconf, name) for name in names}
    assert make_site(settings, toml=None, url="", theme=THEME).name == pelicanconf.SITENAME
    assert {fact.setting for fact in FACTS} | {"MARKDOWN"} == USED
