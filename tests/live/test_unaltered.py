"""Whether collections hold what their statements give, where nobody has seen these run."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from hmr.live.known.baseline import adopted
from hmr.live.known.tracked import Tracked
from hmr.live.known.unaltered import is_as_made

TEXT = """\
SESSIONS = {}
TASKS = []
TASKS.append("first")
FILLED = []


def enter(user):
    SESSIONS[user] = 1


for number in range(3):
    FILLED.append(number)
"""


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """A module that was imported before anybody looked."""
    (tmp_path / "store_unaltered.py").write_text(TEXT)
    monkeypatch.syspath_prepend(tmp_path)
    import store_unaltered  # type: ignore[import-not-found]

    yield store_unaltered
    del sys.modules["store_unaltered"]


def judged(store: Any, name: str) -> bool:
    tracked = adopted(store, store.__name__, store.__file__)
    assert isinstance(tracked, Tracked)
    return is_as_made([tracked], tracked, name)


def test_what_a_function_may_fill_and_has_not_is_as_it_was_made(store: Any) -> None:
    """A function that nobody has called yet is no reason to leave a collection alone."""
    assert judged(store, "SESSIONS")
    store.enter("ada")
    assert not judged(store, "SESSIONS")


def test_an_entry_that_no_statement_gives_is_the_programs(store: Any) -> None:
    """Whoever put it in: where the statements by themselves say all that they make."""
    assert judged(store, "TASKS")
    store.TASKS.append("by hand")
    assert not judged(store, "TASKS")


def test_what_is_not_told_is_taken_for_what_was_made(store: Any) -> None:
    """What a loop has put in is not gone through: its entries are its own."""
    assert judged(store, "FILLED")
