"""Random programs, edited at random: the revised process is as a new one."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from .checking import checked
from .drawing import Drawer
from .shrinking import shrunk
from .telling import told

EXAMPLES = int(os.environ.get("HMR_FUZZ", "40"))
"""How many programs are drawn, always the same ones; `make fuzz` has many more."""


@pytest.mark.timeout(600)  # each program is started cold several times
@pytest.mark.parametrize("first", range(4))
def test_hot_is_as_cold(tmp_path: Path, first: int) -> None:
    """Whatever is edited, hot equals cold, or the report says what does not."""
    for seed in range(first, EXAMPLES, 4):
        found = checked(tmp_path / "program", Drawer(seed).history())
        assert not found.fault, f"program {seed}: {found.fault}"


def test_a_history_that_fails_is_made_smaller() -> None:
    """What is left of a failing history is what it fails by."""
    history = Drawer(1).history()
    uid = history.items[0].uid

    small = shrunk(history, lambda other: any(item.uid == uid for item in other.items))

    assert {item.uid for item in small.items} == {uid}
    assert f"--- hold\nimport {small.versions[0].modules[0].name}" in told(small)


@pytest.mark.parametrize("seed", range(20))
def test_the_same_number_gives_the_same_history(seed: int) -> None:
    """A history that failed can be had again, by its number."""
    assert Drawer(seed).history() == Drawer(seed).history()
