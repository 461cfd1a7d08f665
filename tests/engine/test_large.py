"""On a large site an edit costs what changed, and makes the bytes of a clean build."""

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from bench.corpus import write_corpus
from tests.engine.sites import Project, file_stamps, files, project, stamps

# So many pages and feeds at most hold what one post is: its page, its neighbours, a few lists, the archive, feeds.
# Only further pages of its lists, archives of its feeds and pieces of the search index can be more: those with newer
# posts move along.
FEW = 60
FURTHER = re.compile("/pagina/|^feeds/|^zoeken/")


@dataclass(frozen=True, slots=True, kw_only=True)
class Large:
    """A built site with many posts, oldest first."""

    site: Project
    posts: tuple[Path, ...]

    def middle(self, further: int) -> Path:
        """Give a post somewhere in the middle."""
        return self.posts[len(self.posts) // 2 + further]


@pytest.fixture(scope="module", params=[200, pytest.param(10_000, marks=pytest.mark.slow)])
def large(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Large]:
    """Build a site with that many posts."""
    site = project(tmp_path_factory.mktemp("groot"))
    shutil.rmtree(site.content)
    write_corpus(site.content, request.param)
    posts = sorted(site.content.rglob("*.md"), key=lambda path: int(path.stem.rpartition("-")[2]))
    assert site.build().status == 0
    yield Large(site=site, posts=tuple(posts))
    shutil.rmtree(site.folder)


def edit(post: Path, old: str, new: str) -> None:
    """Replace a piece of text in a post."""
    before = post.read_text()
    assert old in before
    post.write_text(before.replace(old, new, 1))


def text_at_the_end(large: Large) -> str:
    """Add a sentence to a post that no list shows."""
    post = large.middle(0)
    post.write_text(f"{post.read_text()}\nEn dat was het.\n")
    return post.stem


def title(large: Large) -> str:
    """Give a post another title."""
    edit(large.middle(3), "Title: ", "Title: Eindelijk: ")
    return large.middle(3).stem


def new_post(large: Large) -> str:
    """Write the newest post."""
    header = "Title: Het nieuwste\nDate: 2026-01-01\nCategory: Spelen\nTags: brug\n"
    (large.site.content / "nieuws" / "het-nieuwste.md").write_text(f"{header}\nVandaag.\n")
    return "het-nieuwste"


def topics(large: Large) -> str:
    """Give a post other topics."""
    post = large.middle(6)
    line = next(line for line in post.read_text().splitlines() if line.startswith("Tags:"))
    edit(post, line, "Tags: wilgen, iets nieuws")
    return post.stem


def deleted(large: Large) -> str:
    """Take away a post that some others may link to; all of those say so."""
    large.middle(9).unlink()
    return large.middle(9).stem


CHANGES = (text_at_the_end, title, new_post, topics, deleted)


def test_a_change_costs_what_changed(large: Large) -> None:
    """After each change in turn: few pages rendered, few files written, a clean build's bytes, and then nothing."""
    site = large.site
    for change in CHANGES:
        before = file_stamps(site.output)
        slug = change(large)
        made = site.build()
        assert made.status == 0, made
        after = file_stamps(site.output)
        written = {name for name in after if after[name] != before.get(name)} | (before.keys() - after.keys())
        assert any(f"/{slug}/" in name for name in written)
        assert len([name for name in written if not FURTHER.search(name)]) < FEW, (change, sorted(written))
        assert len([name for name in made.rendered if not FURTHER.search(name)]) < FEW, (change, made.rendered)
        assert files(site.output) == site.clean(), change
        untouched, again = stamps(site.output), site.build()
        assert (again.status, again.rendered, again.err, stamps(site.output)) == (0, (), made.err, untouched), change


@pytest.mark.parametrize("damage", [b"", b"wijkpark-geheugen-1\nniets"])
@pytest.mark.parametrize("name", ["teksten", "teksten-erbij"])
def test_without_its_texts_nothing_is_lost(large: Large, name: str, damage: bytes) -> None:
    """What is damaged is read anew, and nothing is touched."""
    (large.site.state / name).write_bytes(damage)
    post = large.middle(12)
    post.write_text(f"{post.read_text()}\nEn nog iets.\n")
    assert large.site.build().status == 0
    before = stamps(large.site.output)
    post.write_text(f"{post.read_text()}\n")
    assert large.site.build().status == 0
    assert stamps(large.site.output) == before
