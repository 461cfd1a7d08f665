"""What each kind of server reads, made from one table."""

import pytest

from plugins.hosting.apache import htaccess
from plugins.hosting.apache import quoted as for_apache
from plugins.hosting.files import server_files
from plugins.hosting.netlify import headers, redirects
from plugins.hosting.nginx import quoted as for_nginx
from plugins.hosting.nginx import snippet
from plugins.hosting.rules import FOREVER, TYPES, Rules, rules
from plugins.moves import Move
from plugins.security import HEADERS
from plugins.sheet import File
from tests.examples import NOW, URL, library, page, site

RULES = Rules(
    moves=(
        Move(old='/park/caf\u00e9 "x"/', new="/park/cafe/", title="Caf\u00e9"),
        Move(old="/park/x.php", new="/park/x/", title="X"),
    ),
    headers={"A": "b 'c'"},
    types={"ics": "text/calendar"},
    kept=("/park/thema/site.0.css", "/park/beeld/"),
    lost="/park/404.html",
    base="/park",
)
HTACCESS = f"""\
ErrorDocument 404 /park/404.html
<IfModule mod_alias.c>
RedirectMatch 301 "^/park/caf\u00e9\\ \\"x\\"/?$" "/park/cafe/"
RedirectMatch 301 "^/park/x\\.php$" "/park/x/"
RedirectMatch 404 "^/park/\\.(?!well-known/)"
</IfModule>
<IfModule mod_mime.c>
AddType "text/calendar" .ics
</IfModule>
<IfModule mod_headers.c>
Header always set A "b 'c'"
<If "%{{REQUEST_URI}} =~ m#^/park/thema/site\\.0\\.css#">
Header set Cache-Control "{FOREVER}"
</If>
<If "%{{REQUEST_URI}} =~ m#^/park/beeld/#">
Header set Cache-Control "{FOREVER}"
</If>
</IfModule>
"""
NGINX = f"""\
# Zet in het server-blok van deze site: include /pad/naar/de/site/.nginx.conf;
absolute_redirect off;
error_page 404 /park/404.html;
set $kept "";
if ($uri ~ "^/park/thema/site\\\\.0\\\\.css") {{ set $kept "{FOREVER}"; }}
if ($uri ~ "^/park/beeld/") {{ set $kept "{FOREVER}"; }}
add_header Cache-Control $kept;
add_header A "b 'c'" always;
location ~ \\.ics$ {{ types {{}} default_type "text/calendar"; }}
location ~ "^/park/\\\\.(?!well-known/)" {{ return 404; }}
location = "/park/caf\u00e9 \\"x\\"/" {{ return 301 "/park/cafe/"; }}
location = "/park/x.php" {{ return 301 "/park/x/"; }}
"""
HEADER_BLOCKS = f"""\
/*
  A: b 'c'

/park/thema/site.0.css
  Cache-Control: {FOREVER}

/park/beeld/*
  Cache-Control: {FOREVER}
"""


def test_apache_reads_htaccess() -> None:
    """Every directive that a server may lack stands within its module's part."""
    assert htaccess(RULES) == HTACCESS


def test_nginx_reads_a_snippet() -> None:
    """The headers stand in the server block only: a location with one of its own would lose them."""
    assert snippet(RULES) == NGINX


def test_static_hosts_read_two_files() -> None:
    """Old addresses are encoded, and each header stands in one block."""
    assert redirects(RULES) == "/park/caf%C3%A9%20%22x%22/ /park/cafe/ 301\n/park/x.php /park/x/ 301\n"
    assert headers(RULES) == HEADER_BLOCKS


@pytest.mark.parametrize("text", ['a"b', r"a\b", r"a\\b", r"a\"b", "a\\"])
def test_a_quoted_value_is_read_as_it_was(text: str) -> None:
    """Apache takes a backslash away before a backslash and a quotation mark, and so does nginx."""
    for quoted in (for_apache, for_nginx):
        inner = quoted(text)[1:-1]
        read, index = "", 0
        while index < len(inner):
            assert inner[index] != '"'
            index += inner[index] == "\\" and inner[index + 1] in '\\"'
            read += inner[index]
            index += 1
        assert read == text


def test_the_rules_are_those_of_the_site() -> None:
    """All paths have the path of the site before them, and the table is the same for every server."""
    held = library(page(former=("/wie/",), title="Wie"))
    made = rules(held, site(url=f"{URL}/park"))
    assert made == Rules(
        moves=(
            Move(old="/park/wie/", new="/park/over-ons/", title="Wie"),
            Move(old="/park/feed/", new="/park/feed.xml", title="Vrienden van het Park"),
        ),
        headers={**HEADERS, "Strict-Transport-Security": "max-age=31536000"},
        types=TYPES,
        kept=("/park/thema/feed.", "/park/thema/page.", "/park/thema/site."),
        lost="/park/404.html",
        base="/park",
    )


def test_each_server_gets_its_file() -> None:
    """Four files, each with the whole table."""
    table = rules(library(), site())
    assert list(server_files(library(), site=site(), now=NOW)) == [
        File(address="/.htaccess", content=htaccess(table).encode()),
        File(address="/.nginx.conf", content=snippet(table).encode()),
        File(address="/_headers", content=headers(table).encode()),
        File(address="/_redirects", content=redirects(table).encode()),
    ]
