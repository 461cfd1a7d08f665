"""Each generator gets the same posts, in the form that it reads."""

from pathlib import Path

from bench.hugo_site import hugo_post
from bench.peers import HUGO, OURS, STOCK, peers

POST = """Title: De "brug" (2)
Date: 2012-03-01 12:30
Category: Bomen en planten
Tags: brug, paden
Summary: Kort: gezegd.

Lees ook [wat we schreven]({filename}/nieuws/2012/bericht-1.md). En [elders](https://example.org/brug).

## Kop
"""
FOR_HUGO = """{"title": "De \\"brug\\" (2)", "date": "2012-03-01T12:30:00", "categories": ["Bomen en planten"], \
"tags": ["brug", "paden"], "summary": "Kort: gezegd."}

Lees ook [wat we schreven]({{< relref "/nieuws/2012/bericht-1.md" >}}). En [elders](https://example.org/brug).

## Kop
"""


def test_hugo_reads_the_same_post() -> None:
    """Its header is JSON, its links are Hugo's, and its text is the same."""
    assert hugo_post(POST) == FOR_HUGO


def test_a_post_without_a_summary_has_none() -> None:
    """Hugo makes one, as the others do."""
    assert '"summary"' not in hugo_post(POST.replace("Summary: Kort: gezegd.\n", ""))


def test_peers_have_folders_of_their_own(tmp_path: Path) -> None:
    """What one writes no other reads; posts come, change and go."""
    given = peers(tmp_path, tmp_path / "hugo-program")
    assert list(given) == [STOCK, OURS, HUGO]
    assert len({folder for peer in given.values() for folder in (peer.content, peer.made)}) == 6
    for name, peer in given.items():
        peer.write({"nieuws/a.md": POST, "nieuws/b.md": POST})
        peer.write({"nieuws/a.md": None})
        assert [path.name for path in (peer.content / "nieuws").iterdir()] == ["b.md"]
        assert (peer.content / "nieuws" / "b.md").read_text() == (FOR_HUGO if name == HUGO else POST)
        assert not peer.made.exists()
    assert (tmp_path / "hugo" / "hugo.toml").is_file()


def test_without_hugo_there_are_two(tmp_path: Path) -> None:
    """Hugo is only compared with where it was asked for."""
    assert list(peers(tmp_path, None)) == [STOCK, OURS]
