"""The process that is changed here is small: the test runner's own objects are kept out of it.

The runner, its thousands of tests and the libraries are a heap that each search for referrers, and
each collection, would go through. And a commit that takes longer than it keeps other threads out
can be seen in part: on such a heap the searches alone take that long.
"""

from __future__ import annotations

import os
import sys

# Many tests start processes, which would compile all of ours each time they did: a second each.
# (Where it matters to a test whether there is byte code, it says so itself.)
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

from tests.heap import hide, hide_what_was_left  # noqa: E402 - this is to leave byte code, too


def pytest_collection_finish() -> None:
    """Hide the runner, the tests, and what their modules import."""
    hide()


def pytest_runtest_logfinish() -> None:
    """Hide the libraries that a test was the first to import."""
    hide_what_was_left()
