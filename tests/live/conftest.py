"""The process that is changed here is small: the test runner's own objects are kept out of it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.heap import hidden


@pytest.fixture(autouse=True)
def small_heap() -> Iterator[None]:
    """Keep what earlier tests and the runner made out of each search for referrers.

    A commit that takes longer than it keeps other threads out can be seen in part, and on a heap
    of a whole test run the searches alone take that long.
    """
    with hidden():
        yield
