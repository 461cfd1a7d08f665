"""The summary of a document is divided at the headings that every summary may have."""

import pytest
from markupsafe import Markup

from plugins.documents.parts import Parts, parts
from tests.examples import bodies, document


def divided(text: str, source: str = "") -> Parts:
    """Divide what Markdown makes of a text."""
    return parts(document(title="Plan <1>", publisher="Gemeente & zo", body=bodies().read(text)), source)


def test_a_summary_has_its_parts() -> None:
    """What comes first and the story in short lead, the chapters stand apart, and all else keeps its order."""
    text = "A.\n\n# Over bomen\n\nB.\n\n# Hoofdstukken\n\n1. C\n\n# lang  VERHAAL *kort*\n\nD.\n\n# Ten slotte\n\nE."
    assert divided(text) == Parts(
        lead=Markup('<p>A.</p>\n<h2 id="lang-verhaal-kort">lang  VERHAAL <em>kort</em></h2>\n<p>D.</p>\n'),
        body=Markup('<h2 id="over-bomen">Over bomen</h2>\n<p>B.</p>\n<h2 id="ten-slotte">Ten slotte</h2>\n<p>E.</p>'),
        chapters=Markup('<h2 id="hoofdstukken">Hoofdstukken</h2>\n<ol>\n<li>C</li>\n</ol>\n'),
    )


def test_a_summary_without_headings_is_its_own_lead() -> None:
    """Nothing is lost, and the empty text has empty parts."""
    assert divided("A.\n\nB.") == Parts(lead=Markup("<p>A.</p>\n<p>B.</p>"), body=Markup(""), chapters=Markup(""))
    assert divided("") == Parts(lead=Markup(""), body=Markup(""), chapters=Markup(""))


@pytest.mark.parametrize(
    ("source", "cite"), [("", ""), ("/documenten/plan/plan.pdf", ' cite="/documenten/plan/plan.pdf"')]
)
@pytest.mark.parametrize("text", ["Woorden.", "> Woorden."])
def test_the_introduction_is_a_quotation(text: str, source: str, cite: str) -> None:
    """It has its heading inside, its document as the source, and an address where the document stands here."""
    figure = (
        f'<figure class="quoted">\n<blockquote{cite}>\n<h2 id="inleiding">Inleiding</h2>\n<p>Woorden.</p>\n'
        "</blockquote>\n<figcaption><b>Bron:</b> Gemeente &amp; zo, <cite>Plan &lt;1&gt;</cite>, inleiding</figcaption>"
        "\n</figure>\n"
    )
    assert divided(f"# Inleiding\n\n{text}", source).body == figure


def test_a_source_that_is_written_stays() -> None:
    """A quotation that names its source keeps it, and takes the heading in."""
    text = "# Inleiding\n\n> Woorden.\n>\n> -- [Bron](https://voorbeeld.org/)"
    assert divided(text).body == (
        '<figure class="quoted">\n<blockquote cite="https://voorbeeld.org/">\n<h2 id="inleiding">Inleiding</h2>\n'
        '<p>Woorden.</p>\n</blockquote>\n<figcaption><b>Bron:</b> <a href="https://voorbeeld.org/">Bron</a>'
        "</figcaption>\n</figure>"
    )


def test_an_introduction_that_is_partly_quoted_stays_as_it_is() -> None:
    """Who tells the words of others from the own is taken at his word."""
    text = "# Inleiding\n\nWij zeggen:\n\n> Woorden."
    assert divided(text).body == (
        '<h2 id="inleiding">Inleiding</h2>\n<p>Wij zeggen:</p>\n<blockquote>\n<p>Woorden.</p>\n</blockquote>'
    )


def test_an_introduction_without_words_is_no_quotation() -> None:
    """A heading that waits for its text is only a heading; without a publisher the source is the title."""
    assert divided("# Inleiding\n\n# Verder\n\nA.").body == (
        '<h2 id="inleiding">Inleiding</h2>\n<h2 id="verder">Verder</h2>\n<p>A.</p>'
    )
    nameless = document(title="Plan", body=bodies().read("# Inleiding\n\nA."))
    assert "<figcaption><b>Bron:</b> <cite>Plan</cite>, inleiding</figcaption>" in parts(nameless, "").body


def test_a_heading_inside_something_divides_nothing() -> None:
    """Only a heading on its own counts: one in a quotation or a list belongs to that."""
    text = "A.\n\n> # Inleiding\n>\n> B."
    assert divided(text) == Parts(lead=bodies().read(text), body=Markup(""), chapters=Markup(""))


def test_notes_stand_below_all() -> None:
    """The notes of a text are no part of the quotation that happens to come last."""
    body = divided("# Inleiding\n\nWoorden.[^1]\n\n[^1]: Een noot.").body
    assert body.index("</figure>") < body.index('<div class="footnote">')
    assert body.endswith("</div>")
