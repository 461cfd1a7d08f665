"""Dutch reports as municipalities make them, set by Typst, each with the introduction that is in it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from io import BytesIO

import pikepdf
import typst

WORDS = (
    "bewoners",
    "gemeente",
    "park",
    "vijver",
    "bomen",
    "paden",
    "bankjes",
    "speelplek",
    "schaduw",
    "regenwater",
    "wijkcommissie",
    "buurthuis",
    "fietsers",
    "wandelaars",
    "honden",
    "kinderen",
    "vrijwilligers",
    "hovenier",
    "beheerder",
    "onderhoudsplan",
)
VERBS = ("kijken naar", "vragen om", "zorgen voor", "denken aan", "praten over", "wachten op")


def sentences(mark: str, number: int) -> str:
    """Give sentences of which each says to which chapter it belongs."""
    return " ".join(
        f"In {mark} zin {place + 1} {VERBS[place % 6]} de {WORDS[place % 20]} het {WORDS[(place * 7 + 3) % 20]}, "
        f"want dat is voor alle {WORDS[(place * 3 + 5) % 20]} in de wijk het beste wat er is."
        for place in range(number)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """How a report looks, and what it has: `heading` is its introduction's ("" for none), `trap` what looks like it.

    `note` stands at the foot of the page on which the introduction ends, `inside` below it.
    """

    name: str
    outline: bool = True
    heading: str = "Inleiding"
    trap: str = ""
    numbering: str = '"1.1"'
    font: str = "Libertinus Serif"
    size: int = 11
    columns: int = 1
    front: tuple[str, ...] = ()
    contents: bool = True
    running: str = "Groenplan Zevensloten"
    before: str = ""
    style: str = ""
    note: str = ""
    inside: str = ""
    paragraphs: tuple[int, ...] = (4, 3, 2)
    tagged: bool = True
    new_page: bool = True

    @property
    def introduction(self) -> str:
        """Give the words of the introduction, as one line."""
        return " ".join(
            sentences(f"alinea {place + 1} van vooraf", number) for place, number in enumerate(self.paragraphs)
        )

    def source(self) -> str:
        """Give the report in Typst's language."""
        return "\n".join(self.parts())

    def parts(self) -> Iterator[str]:
        """Yield the parts of the report."""
        yield f'#set page(paper: "a4", numbering: "1", columns: {self.columns}, header: [{self.running}])'
        yield '#set document(title: "Groenplan", author: "J. Jansen", date: datetime(year: 2023, month: 1, day: 2))'
        yield f'#set text(lang: "nl", font: "{self.font}", size: {self.size}pt, hyphenate: true)'
        yield "#set par(justify: true, spacing: 1.4em)"
        yield f"#set heading(numbering: {self.numbering}, bookmarked: {str(self.outline).lower()})"
        yield self.style
        yield "#text(26pt)[Groenplan voor de wijk]\n\nGemeente Zevensloten, 3 maart 2023\n#pagebreak()"
        yield '#outline(title: "Inhoud")\n#pagebreak()' if self.contents else ""
        for title in self.front:
            yield f"#heading(numbering: none)[{title}]\n{sentences(title, 5)}\n#pagebreak()"
        yield self.before
        if self.heading:
            texts = (
                sentences(f"alinea {place + 1} van vooraf", number) for place, number in enumerate(self.paragraphs)
            )
            yield f"= {self.heading}\n" + "\n\n".join(texts) + (f"#footnote[{self.note}]" if self.note else "")
            yield self.inside
        for title in ("Het groen van nu", "Bomen en schaduw", "Wat het kost"):
            yield ("#pagebreak()\n" if self.new_page else "") + f"= {title}\n{sentences(title, 12)}"
            yield f"== Onderdeel van {title.lower()}\n{sentences(title, 6)}"
        yield self.trap

    def pdf(self) -> bytes:
        """Give the report as PDF."""
        made = bytes(typst.compile(self.source().encode()))
        return made if self.tagged else untagged(made)


def untagged(raw: bytes) -> bytes:
    """Give a PDF without its labels for screen readers."""
    made = BytesIO()
    with pikepdf.open(BytesIO(raw)) as pdf:
        del pdf.Root.MarkInfo, pdf.Root.StructTreeRoot
        pdf.save(made, deterministic_id=True)
    return made.getvalue()


PLAIN = Report(name="gewoon")
LATER = sentences("de bijlage", 8)
ORDINARY = (
    PLAIN,
    replace(PLAIN, name="zonder labels", tagged=False),
    replace(PLAIN, name="zonder nummers", numbering="none"),
    replace(PLAIN, name="romeins", numbering='"I."'),
    replace(PLAIN, name="met een voorwoord", front=("Voorwoord", "Samenvatting")),
    replace(PLAIN, name="in twee kolommen", columns=2, size=10),
    replace(PLAIN, name="alles achter elkaar", new_page=False),
    replace(PLAIN, name="grote letters", size=14, font="New Computer Modern"),
    replace(PLAIN, name="lange inleiding", paragraphs=(9, 8, 9, 7)),
    replace(PLAIN, name="met leeswijzer in de titel", heading="Inleiding en leeswijzer"),
)
WITHOUT_OUTLINE = tuple(
    replace(report, outline=False)
    for report in (
        replace(PLAIN, name="kaal"),
        replace(PLAIN, name="kaal zonder labels", tagged=False),
        replace(PLAIN, name="kaal zonder nummers", numbering="none", contents=False),
        replace(PLAIN, name="kaal achter elkaar", new_page=False),
        replace(PLAIN, name="kaal met voorwoord", front=("Voorwoord",)),
        replace(PLAIN, name="kaal in kolommen", columns=2, size=10),
        replace(PLAIN, name="kaal en groot", size=13, font="New Computer Modern"),
        replace(PLAIN, name="kaal met punten", numbering='"1.1."'),
        # What is hard: nothing but bold tells the heading from the text, or its letters stand apart.
        replace(PLAIN, name="vet en even groot", style="#show heading: set text(11pt)"),
        replace(PLAIN, name="uit elkaar", style="#show heading: set text(tracking: 6pt)\n#show heading: upper"),
    )
)
ABSENT = (
    replace(PLAIN, name="geen", heading=""),
    replace(PLAIN, name="geen, en kaal", heading="", outline=False),
    replace(PLAIN, name="aanleiding", heading="Aanleiding"),
    replace(PLAIN, name="achtergrond, en kaal", heading="Achtergrond", outline=False),
    replace(PLAIN, name="geen, zonder nummers", heading="", numbering="none", contents=False),
)
MISLEADING = (
    replace(PLAIN, name="bijlage", heading="", trap=f"#pagebreak()\n= Inleiding\n{LATER}\n= Slot\n{LATER}"),
    replace(PLAIN, name="bijlage, kaal", outline=False, heading="", trap=f"= Inleiding\n{LATER}\n= Slot\n{LATER}"),
    replace(PLAIN, name="deel ervan", heading="", trap=f"== Inleiding\n{LATER}\n== Meer\n{LATER}"),
    replace(
        PLAIN,
        name="uitspraak",
        outline=False,
        heading="",
        before=f"#text(20pt)[Inleiding op de cijfers]\n\n{sentences('de cijfers', 6)}\n",
    ),
    replace(PLAIN, name="twee", outline=False, trap=f"#pagebreak()\n= Inleiding\n{LATER}\n= Slot\n{LATER}"),
)
COSTS = "#table(columns: (6cm, 3cm), [Wat], [Bedrag], [Bomen], [1.200], [Paden en bankjes], [2.350])"
BESIDE = (
    replace(PLAIN, name="met een noot", note="Zie het rapport uit 2021."),
    replace(PLAIN, name="met een tabel", inside=COSTS),
    replace(
        PLAIN,
        name="met een kleinere kop erna",
        outline=False,
        numbering="none",
        heading="1 Inleiding",
        inside=f'\n#text(14pt, weight: "bold")[2 Water]\n\n{LATER}',
    ),
)
REPORTS = (*ORDINARY, *WITHOUT_OUTLINE, *ABSENT, *MISLEADING)
