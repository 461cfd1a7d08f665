"""Whatever is done to a site, and in whatever order: an incremental build makes what a clean one makes."""

import re
import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from tests.engine.sites import files, png, project, stamps
from tests.examples import content, header

SLUGS = st.sampled_from(("brug", "pad", "sloot", "wilg", "bij", "eend"))
TEXTS = st.sampled_from(
    ("Kom kijken.", "Zie [het pad](pad.md).", "![Een eend](/beeld/eend.png)", "Zie [de wilg](/bomen/wilg/).", "## Kop")
)
DAYS = st.sampled_from(("1 mei 2022", "2 mei 2022", "1 december 2026", "1 januari 2020"))
CATEGORIES = st.sampled_from(("Nieuws", "Bomen", "Spelen"))
STATES = st.sampled_from(("gepubliceerd", "concept", "verborgen"))
TOPICS = st.sampled_from(("", "hout", "hout, gras"))
MOMENTS = st.sampled_from(("2026-11-23T10:00", "2026-12-02T10:00", "2025-01-01T00:00"))


class Site(RuleBasedStateMachine):
    """A volunteer, a developer and the clock, at work on one site."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="wijkpark-test-"))
        self.site = project(self.folder)

    def teardown(self) -> None:
        """Take the site away."""
        shutil.rmtree(self.folder)

    @rule(slug=SLUGS, text=TEXTS, day=DAYS, category=CATEGORIES, status=STATES, topics=TOPICS)
    def write(self, slug: str, text: str, day: str, category: str, status: str, topics: str) -> None:
        """Add a post, or change one."""
        self.site.post(slug, text, datum=day, categorie=category, status=status, onderwerpen=topics)

    @rule(slug=SLUGS, title=st.sampled_from(("Nieuws", "Een & ander")))
    def retitle(self, slug: str, title: str) -> None:
        """Give a post another title, if it is there, and leave the rest."""
        place = self.site.content / "nieuws" / f"{slug}.md"
        if place.exists():
            place.write_text(re.sub("(?m)^titel:.*$", f"titel: {title}", place.read_text(), count=1))

    @rule(slug=SLUGS)
    def delete(self, slug: str) -> None:
        """Take a post away, if it is there."""
        (self.site.content / "nieuws" / f"{slug}.md").unlink(missing_ok=True)

    @rule(slug=SLUGS, other=SLUGS)
    def rename(self, slug: str, other: str) -> None:
        """Give a post another name, and so another address; what has that name is gone."""
        place = self.site.content / "nieuws" / f"{slug}.md"
        if place.exists():
            place.replace(place.with_stem(other))

    @rule(title=st.sampled_from(("Het plan", "Plannen")), day=DAYS)
    def write_document(self, title: str, day: str) -> None:
        """Change the summary of a document."""
        content(self.site.content, {"documenten/plan.md": header("Het plan.", titel=title, datum=day)})

    @rule(day=DAYS, moment=MOMENTS)
    def write_event(self, day: str, moment: str) -> None:
        """Announce an event on another day, or move it."""
        begin = moment.replace("T", " ")
        content(self.site.content, {"agenda/feest.md": header("Feest.", titel="Feest", datum=day, begin=begin)})

    @rule(name=st.sampled_from(("1", "2")), there=st.booleans())
    def reply(self, name: str, *, there: bool) -> None:
        """Add a reply, or take one away."""
        place = f"reacties/brug/{name}.md"
        (self.site.content / place).unlink(missing_ok=True)
        if there:
            fields = {"naam": "Ans", "datum": "3 mei 2022", "kenmerk": name, "afzender": "b"}
            content(self.site.content, {place: header("Mooi.", **fields)})

    @rule(shade=st.integers(1, 2))
    def replace_picture(self, shade: int) -> None:
        """Put another picture in the place of one."""
        content(self.site.content, {"beeld/eend.png": png(shade)})

    @rule(name=st.sampled_from(("index.html", "feed.xml", "nieuws/index.html")), there=st.booleans())
    def spoil(self, name: str, *, there: bool) -> None:
        """Edit a file of the output by hand, or delete it."""
        place = self.site.output / name
        if place.is_file():
            place.unlink()
            if there:
                place.write_text("met de hand")

    @rule(name=st.sampled_from(("geheugen", "aantekeningen", "teksten-erbij", "vorig")))
    def forget(self, name: str) -> None:
        """Lose a part of what is kept between builds."""
        place = self.site.state / name
        if place.is_dir():
            shutil.rmtree(place)
        else:
            place.unlink(missing_ok=True)

    @rule(word=st.sampled_from(("een", "twee")), name=st.sampled_from(("post.html", "base.html", "teaser.html")))
    def edit_template(self, word: str, name: str) -> None:
        """Change a template; the comment shows on every page that holds it."""
        for place in (self.folder / "theme" / "templates").rglob(name):
            place.write_text(place.read_text().replace("</a>", f"</a><!-- {word} -->", 1))

    @rule(name=st.sampled_from(("Park", "Bos")), order=st.permutations(("Nieuws", "Bomen", "Spelen")))
    def change_settings(self, name: str, order: list[str]) -> None:
        """Give the site another name, and its categories another order."""
        toml = "".join(f'[[categorie]]\nnaam = "{category}"\n' for category in order)
        site = f'naam = "{name}"\nsite-url = "https://park.voorbeeld.nl"\nmailadres = "park@voorbeeld.nl"\n'
        content(self.site.content, {"categorieen.toml": toml, "site.toml": site})

    @rule(now=MOMENTS)
    def let_time_pass(self, now: str) -> None:
        """Build at another moment, earlier or later."""
        self.site = replace(self.site, now=now)

    @invariant()
    def both_builds_agree(self) -> None:
        """Compare the bytes, or the refusal; and then there is nothing left to do."""
        built = self.site.build()
        if built.status:
            assert replace(self.site, folder=self.folder).build(self.folder / "fout" / "uit").status == built.status
            return
        assert files(self.site.output) == self.site.clean()
        before = stamps(self.site.output)
        assert self.site.build().rendered == ()
        assert stamps(self.site.output) == before


@pytest.mark.parametrize(("sequences", "steps"), [(20, 4), pytest.param(200, 6, marks=pytest.mark.slow)])
def test_any_sequence_of_changes_is_survived(sequences: int, steps: int) -> None:
    """Content, templates, settings, the clock, and what somebody did to output and memory, in any order."""
    run_state_machine_as_test(
        Site,
        settings=settings(
            max_examples=sequences,
            stateful_step_count=steps,
            deadline=None,
            database=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
        ),
    )
