"""A file that is written all the time, and is not covered, must not cost a core."""

from __future__ import annotations

import pytest

from hmr.watch.pace import CLOSE, PATIENCE, Pace


@pytest.fixture
def rests() -> list[float]:
    """The rests taken, in seconds."""
    return []


def test_a_flood_in_vain_is_met_with_rests(rests: list[float]) -> None:
    """After some patience each wake-up is followed by a rest."""
    pace = Pace(rests.append)
    for number in range(PATIENCE + 10):
        pace.keep(False, 1.0 + number * 0.001)
    assert len(rests) == 9
    for number in range(5):  # rested, and woken again at once
        pace.keep(False, 1.025 + (number + 1) * CLOSE * 1.1)
    assert len(rests) == 14


def test_a_useful_event_or_a_pause_ends_the_rests(rests: list[float]) -> None:
    """Who saves is not made to wait because of what happened before."""
    pace = Pace(rests.append)
    for number in range(PATIENCE + 2):
        pace.keep(False, 1.0 + number * 0.001)
    assert rests
    rests.clear()
    pace.keep(True, 1.1)
    for number in range(PATIENCE):
        pace.keep(False, 1.101 + number * 0.001)
    for number in range(3 * PATIENCE):
        pace.keep(False, 2.0 + number * 0.1)
    assert rests == []
