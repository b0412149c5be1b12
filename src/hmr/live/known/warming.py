"""Reads beforehand what the first edit of a file needs, bit by bit, for the files likely edited."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from heapq import nlargest

from hmr.live.known.tracked import Tracked
from hmr.source import Statement

FILES = 4
"""How many files, those that were saved last: who is at work on a file goes on with it."""
BYTES = 120_000
"""How much source in all; it is held parsed from then on, and costs some 30 times its size."""


def likely(tracked: Iterable[Tracked]) -> list[Tracked]:
    """Give the modules whose files were saved last, except those whose baseline is in doubt."""
    left, out = BYTES, []
    for item in nlargest(FILES, list(tracked), key=_saved):
        left -= len(item.data)
        if left >= 0 and not item.doubted:
            out.append(item)
    return out


def warmed(tracked: Tracked) -> Iterator[None]:
    """Have the facts of a module collected, a statement with each step."""
    statements = tracked.source.statements
    yield
    for statement in statements:
        yield from _warmed(statement)


def _warmed(statement: Statement) -> Iterator[None]:
    assert statement.facts is not None
    yield
    for member in statement.members:
        yield from _warmed(member)


def _saved(tracked: Tracked) -> float:
    try:
        return os.stat(tracked.path).st_mtime
    except OSError:
        return 0.0
