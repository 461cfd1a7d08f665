"""Dutch reports in shapes that are hard to read, as texts of LibreOffice that it can save in every form."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from tests.documents.reports import sentences

SPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in {
        "office": "office",
        "style": "style",
        "text": "text",
        "table": "table",
        "meta": "meta",
        "fo": "xsl-fo-compatible",
        "svg": "svg-compatible",
    }.items()
)
LEVELS = (1, 2)
CHAPTERS = ("Het groen van nu", "Bomen en schaduw", "Wat het kost")
PROSE = tuple(sentences(f"alinea {place} van vooraf", number) for place, number in ((1, 4), (2, 3), (3, 4)))


def paragraph(text: str, style: str = "Tekst") -> str:
    """Give a paragraph."""
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def noted(text: str, note: str) -> str:
    """Give words with a note at the foot of the page."""
    return (
        f'{text}<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>'
        f"{paragraph(note, 'Noot')}</text:note-body></text:note>"
    )


def table(*rows: tuple[str, ...]) -> str:
    """Give a table."""
    cells = ("".join(f"<table:table-cell>{paragraph(cell, 'Cel')}</table:table-cell>" for cell in row) for row in rows)
    made = "".join(f"<table:table-row>{row}</table:table-row>" for row in cells)
    return f'<table:table><table:table-column table:number-columns-repeated="{len(rows[0])}"/>{made}</table:table>'


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeReport:
    """How a report looks: `heading` is its introduction's ("" for none).

    `styled` headings are real ones, and others only look like that. `before` stands before the introduction, `inside`
    at its end, and `trap` at the end of all.
    """

    name: str
    heading: str = "Inleiding"
    numbered: bool = True
    styled: bool = True
    sizes: tuple[int, int] = (18, 14)
    contents: bool = True
    columns: int = 1
    landscape: bool = False
    running: str = "Groenplan Zevensloten"
    front: tuple[str, ...] = ()
    prose: tuple[str, ...] = PROSE
    note: str = ""
    sections: tuple[str, ...] = ()
    before: str = ""
    inside: str = ""
    trap: str = ""
    capitals: bool = False
    breaks: bool = True

    @property
    def introduction(self) -> str:
        """Give the words of the introduction, as one line."""
        return " ".join((*self.prose, *(word for name in self.sections for word in (name, sentences(name, 3)))))

    def source(self) -> bytes:
        """Give the report as one file of LibreOffice."""
        body = "".join(self.parts())
        return (
            f'<?xml version="1.0" encoding="UTF-8"?><office:document {SPACES} office:version="1.3" '
            f'office:mimetype="application/vnd.oasis.opendocument.text">{self.styles()}<office:body><office:text>'
            f"{body}</office:text></office:body></office:document>"
        ).encode()

    def parts(self) -> Iterator[str]:
        """Yield the parts of the report."""
        yield paragraph("Groenplan voor de wijk", "Titel")
        yield paragraph("Gemeente Zevensloten, 3 maart 2023")
        yield paragraph("", "Blad")
        if self.contents:
            yield from self.list_of_contents()
        for title in self.front:
            yield self.head(title, 1) + paragraph(sentences(title, 5))
        yield self.before
        if self.heading:
            yield self.head(self.heading, 1)
            first, *others = self.prose
            yield paragraph(noted(first, self.note) if self.note else first)
            yield from map(paragraph, others)
            yield from (self.head(name, 2) + paragraph(sentences(name, 3)) for name in self.sections)
            yield self.inside
        for title in CHAPTERS:
            yield self.head(title, 1) + paragraph(sentences(title, 12))
            yield self.head(f"Onderdeel van {title.lower()}", 2) + paragraph(sentences(f"deel {title}", 6))
        yield self.trap

    def head(self, title: str, level: int) -> str:
        """Give a heading."""
        said = title.upper() if self.capitals else title
        return heading(said, level) if self.styled else imitation(said, level)

    def list_of_contents(self) -> Iterator[str]:
        """Yield a list of contents with dots that lead to the pages."""
        yield paragraph("Inhoudsopgave", "Inhoud")
        titles = [*self.front, *([self.heading] if self.heading else []), *CHAPTERS]
        for place, title in enumerate(titles):
            mark = f"{place + 1} " if self.numbered else ""
            yield paragraph(f"{mark}{title}<text:tab/>{place + 3}", "Regel")
        yield paragraph("", "Blad")

    def styles(self) -> str:
        """Give the styles."""
        wide, high = ("29.7cm", "21cm") if self.landscape else ("21cm", "29.7cm")
        columns = f'<style:columns fo:column-count="{self.columns}" fo:column-gap="0.8cm"/>' if self.columns > 1 else ""
        levels = "".join(
            f'<text:outline-level-style text:level="{level}" style:num-format="{"1" if self.numbered else ""}" '
            f'style:num-suffix=" " text:display-levels="{level}"/>'
            for level in LEVELS
        )
        return (
            "<office:meta><meta:initial-creator>J. Jansen</meta:initial-creator></office:meta>"
            '<office:font-face-decls><style:font-face style:name="Sans" svg:font-family="DejaVu Sans"/>'
            "</office:font-face-decls><office:styles>"
            '<style:default-style style:family="paragraph"><style:text-properties style:font-name="Sans" '
            'fo:font-size="10pt" fo:language="nl" fo:country="NL"/></style:default-style>'
            f'{"".join(self.paragraph_styles())}<text:outline-style style:name="Outline">{levels}'
            "</text:outline-style></office:styles><office:automatic-styles>"
            f'<style:page-layout style:name="Vel"><style:page-layout-properties fo:page-width="{wide}" '
            f'fo:page-height="{high}" fo:margin="2cm">{columns}</style:page-layout-properties><style:header-style/>'
            "<style:footer-style/></style:page-layout></office:automatic-styles><office:master-styles>"
            '<style:master-page style:name="Standard" style:page-layout-name="Vel">'
            f"<style:header>{paragraph(self.running)}</style:header><style:footer>"
            f"{paragraph('Pagina <text:page-number/>')}</style:footer></style:master-page></office:master-styles>"
        )

    def paragraph_styles(self) -> Iterator[str]:
        """Yield the styles of paragraphs: each with its size, its weight, and whether a page begins with it."""
        yield style("Tekst", 10, more='fo:margin-bottom="0.25cm" fo:text-align="justify"')
        yield style("Titel", 26, "bold")
        yield style("Inhoud", self.sizes[0], "bold")
        yield style("Noot", 8)
        yield style("Cel", 9)
        yield style("Blad", 10, more='fo:break-after="page"')
        tab = '<style:tab-stops><style:tab-stop style:position="16cm" style:type="right" style:leader-style="dotted" '
        yield style("Regel", 10, inside=f'{tab}style:leader-text="."/></style:tab-stops>')
        for level, size in zip(LEVELS, self.sizes, strict=True):
            new = 'fo:break-before="page" ' if level == 1 and self.breaks else ""
            room = f'{new}fo:margin-top="0.4cm" fo:margin-bottom="0.2cm"'
            yield style(f"Heading_20_{level}", size, "bold", room, shown=f"Heading {level}", level=level)
            yield style(f"Schijn{level}", size, "bold", room)


def style(
    name: str, size: int, weight: str = "normal", more: str = "", *, inside: str = "", shown: str = "", level: int = 0
) -> str:
    """Give a style of paragraphs."""
    outline = f' style:default-outline-level="{level}"' if level else ""
    return (
        f'<style:style style:name="{name}" style:display-name="{shown or name}" style:family="paragraph"{outline}>'
        f"<style:paragraph-properties {more}>{inside}</style:paragraph-properties>"
        f'<style:text-properties fo:font-size="{size}pt" fo:font-weight="{weight}"/></style:style>'
    )


def heading(title: str, level: int = 1) -> str:
    """Give a real heading."""
    return f'<text:h text:style-name="Heading_20_{level}" text:outline-level="{level}">{title}</text:h>'


def imitation(title: str, level: int = 1) -> str:
    """Give what only looks like a heading."""
    return paragraph(title, f"Schijn{level}")


def listed(*titles: str) -> str:
    """Give a list of contents above which nothing says that it is one."""
    lines = (paragraph(f"{title}<text:tab/>{place + 3}", "Regel") for place, title in enumerate(titles))
    return "".join(lines) + paragraph("", "Blad")


PLAIN = OfficeReport(name="gewoon")
LATER = paragraph(sentences("de bijlage", 8))
OTHER = paragraph(sentences("wat ervoor staat", 8))
COSTS = table(("Wat", "Bedrag"), ("Bomen", "1.200"), ("Bankjes", "800"), ("Paden", "2.350"))
NOTE = "Zie het rapport van de wijkcommissie uit 2021, bladzijde 14."
BARE = replace(PLAIN, styled=False, numbered=False)
READABLE = (
    PLAIN,
    replace(PLAIN, name="in kolommen", columns=2, breaks=False),
    replace(PLAIN, name="met noten", note=NOTE),
    replace(PLAIN, name="liggend", landscape=True, running="Inleiding"),
    replace(PLAIN, name="liggend in drie kolommen", landscape=True, columns=3, breaks=False),
    replace(PLAIN, name="met een tabel", inside=COSTS, front=("Voorwoord", "Samenvatting")),
    replace(PLAIN, name="met paragrafen", sections=("Aanleiding", "Leeswijzer"), breaks=False),
    replace(
        PLAIN,
        name="kopje in de samenvatting",
        front=("Samenvatting",),
        before=heading("Inleiding", 2) + OTHER,
    ),
    replace(PLAIN, name="inhoud zonder kop", contents=False, before=listed("Inleiding", *CHAPTERS, "Slot")),
)
# Without styles a DOCX or an ODT does not tell what its headings are; a PDF shows it.
SHOWN = (
    replace(BARE, name="zonder opmaak", contents=False),
    replace(BARE, name="in hoofdletters", capitals=True),
    replace(BARE, name="kolommen met noten", columns=2, note=NOTE, breaks=False),
    replace(BARE, name="hoofdstuk 1", heading="Hoofdstuk 1: Inleiding"),
    replace(BARE, name="volgend nummer kleiner", heading="1 Inleiding", inside=imitation("2 Water", 2) + OTHER),
)
# Nothing tells for sure where the introduction is, or that there is one.
UNSURE = (
    replace(BARE, name="vet en even groot", sizes=(10, 10)),
    replace(BARE, name="klein verschil", sizes=(11, 10)),
    replace(BARE, name="lopende kop", running="Inleiding", contents=False, breaks=False),
    replace(PLAIN, name="twee keer", trap=heading("Inleiding") + LATER + heading("Slot") + LATER),
)
ABSENT = (
    replace(PLAIN, name="geen", heading=""),
    replace(PLAIN, name="in een hoofdstuk", heading="", before=heading("Plan") + heading("Inleiding", 2) + OTHER),
    replace(PLAIN, name="in een bijlage", heading="", trap=heading("Inleiding") + LATER + heading("Slot")),
    replace(BARE, name="in deel twee", heading="", trap=imitation("Inleiding") + LATER + imitation("Slot")),
    replace(
        BARE,
        name="in een kader",
        heading="",
        before=imitation("Inleiding") + paragraph("Kort.") + imitation("Het plan"),
    ),
)
REPORTS = (*READABLE, *SHOWN, *UNSURE, *ABSENT)
