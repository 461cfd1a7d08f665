"""What the preview adds to pages, and only there."""

from datetime import datetime

import pytest

from commands.preview.layer import mark, with_layer
from plugins.content import Held
from plugins.model import Status
from tests.examples import moment

PAGE = b"""<!doctype html>
<html lang="nl">
<head>
<title>Wilgen</title>
</head>
<body data-hue="sun">
<a class="skip" href="#inhoud">Naar de inhoud</a>
<main>Wilgen</main>
</body>
</html>
"""


@pytest.mark.parametrize(
    ("status", "date", "text"),
    [
        (Status.DRAFT, moment("2020-01-01"), "Concept"),
        (Status.DRAFT, moment("2027-03-03"), "Concept"),
        (Status.PUBLISHED, moment("2027-03-03"), "Verschijnt op 3 maart 2027"),
        (Status.PUBLISHED, moment("2027-03-03T19:30"), "Verschijnt op 3 maart 2027 om 19:30 uur"),
    ],
)
def test_a_mark_says_why_a_text_is_not_published(status: Status, date: datetime, text: str) -> None:
    """A concept is one, whatever its day; else it is the day that counts, and the time if there is one."""
    assert mark(Held(path="nieuws/x.md", title="X", status=status, date=date)) == text


def test_a_page_gets_its_mark_and_the_script() -> None:
    """The mark stands before all but the way to the text; the script knows the marks of all pages."""
    page = with_layer(PAGE, "/nieuws/x/", {"/nieuws/x/": "Concept"}).decode()
    assert 'Naar de inhoud</a><p class="wijkpark-merk">Concept</p>\n<main>Wilgen</main>' in page
    assert ' data-merken="{&quot;/nieuws/x/&quot;: &quot;Concept&quot;}"></script>\n</head>\n<body' in page
    assert '<link rel="stylesheet" href="/.wijkpark/kijk.css"><script defer src="/.wijkpark/kijk.js"' in page


def test_a_published_page_gets_no_mark() -> None:
    """The page of another text is as it is published, before the script."""
    head, end, rest = PAGE.partition(b"</head>")
    page = with_layer(PAGE, "/nieuws/y/", {"/nieuws/x/": "Concept"})
    assert page.startswith(head)
    assert page.endswith(end + rest)
