"""More processes make the same in the same order, and what goes wrong in one is said as always."""

import errno
import os
from pathlib import Path
from typing import IO, Any
from unittest.mock import patch

import pytest

from engine import parallel
from engine.parallel import fork, processes, spread
from plugins.messages import Kind
from plugins.problems import ContentError
from tests.engine.sites import Project, files, project

THINGS = tuple(range(500))


@pytest.mark.parametrize("number", [1, 2, 8])
def test_the_order_is_that_of_map(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    """However many work at it, each answer stands in its place; more than one really do."""
    monkeypatch.setattr(parallel, "processes", lambda: number)
    answers = list(spread(lambda thing: (thing * 2, os.getpid()), THINGS))
    assert [answer for answer, _ in answers] == [thing * 2 for thing in THINGS]
    workers = {worker for _, worker in answers}
    assert (len(workers), os.getpid() in workers) == (number, number == 1)


def test_a_little_work_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Starting a process costs more than a few pages do."""
    monkeypatch.setattr(parallel, "processes", lambda: 2)
    assert set(spread(lambda _: os.getpid(), THINGS[:59])) == {os.getpid()}


def test_without_fork_there_is_one_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows cannot fork; and where the system does not tell which cores are ours, all of them are."""
    assert processes() == len(os.sched_getaffinity(0))
    monkeypatch.delattr(os, "sched_getaffinity")
    assert processes() == (os.cpu_count() or 1)
    monkeypatch.delattr(os, "fork")
    assert processes() == 1


@pytest.mark.parametrize(
    "error", [ContentError([Kind.UNREADABLE.at("a.md", reason="x")]), OSError(errno.ENOSPC, "vol")]
)
def test_what_goes_wrong_in_a_process_is_raised_here(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    """Problems with the content and with the disk arrive as they were raised, and no process stays behind."""
    monkeypatch.setattr(parallel, "processes", lambda: 2)
    children: list[int] = []

    def fail(thing: int) -> int:
        if thing == 300:
            raise error
        return thing

    def remembered(*given: Any) -> tuple[int, IO[bytes]]:
        made = fork(*given)
        children.append(made[0])
        return made

    monkeypatch.setattr(parallel, "fork", remembered)
    with pytest.raises(type(error)) as caught:
        list(spread(fail, THINGS))
    assert str(caught.value) == str(error)
    assert len(children) == 2
    for child in children:
        with pytest.raises(ChildProcessError):
            os.waitpid(child, os.WNOHANG)


def test_a_process_that_dies_ends_the_build(monkeypatch: pytest.MonkeyPatch) -> None:
    """A worker that the system ends gives no half of an answer."""
    monkeypatch.setattr(parallel, "processes", lambda: 2)
    with pytest.raises(EOFError):
        list(spread(lambda thing: os._exit(1) if thing == 300 else thing, THINGS))


def test_any_number_of_processes_makes_the_same_site(tmp_path: Path) -> None:
    """1, 2 and 8 processes, at work from the first page on: the same bytes."""
    made = project(tmp_path)
    sites = []
    for number in (1, 2, 8):
        with patch.object(parallel, "processes", lambda number=number: number), patch.object(parallel, "ENOUGH", 2):
            built = Project(folder=tmp_path).build(tmp_path / str(number) / "uit")
        assert built.status == 0
        sites.append(files(tmp_path / str(number) / "uit"))
    assert sites[0] == sites[1] == sites[2] == made.clean()
