"""A program of twenty modules, threads and asyncio, edited two hundred times while it runs."""

from __future__ import annotations

from pathlib import Path

import pytest

from .edit_a_program import Player, play, table
from .edits import KINDS


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize("seed", [1, 2])
def test_every_edit_is_live_and_nothing_is_lost(
    tmp_path: Path, seed: int, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each of 200 edits is live within a bound, all answers are right, and the state is there."""
    results, wrong = play(Player(tmp_path / "program", seed), 200)
    with capsys.disabled():
        print(f"\nseed {seed}\n{table(results)}")
    assert [result.story for result in results if result.story] == []
    assert wrong == []
    assert len(results) == 200
    assert {result.kind for result in results} == set(KINDS)


def test_each_kind_once(tmp_path: Path) -> None:
    """One edit of every kind is live, and nothing is lost: the short form of the two hundred."""
    results, wrong = play(Player(tmp_path / "program", 1), len(KINDS))
    assert [result.story for result in results if result.story] == []
    assert wrong == []
    assert sorted(result.kind for result in results) == sorted(KINDS)


def test_it_can_fail(tmp_path: Path) -> None:
    """Under plain `python` every edit is told as lost, with its story."""
    results, wrong = play(Player(tmp_path / "program", 1, words=(), bound=0.05), 6)
    assert len(results) == 6
    assert all(result.story for result in results)
    assert "is right, it says" in results[0].story or "no report" in results[0].story
    assert wrong == []
