"""Parse an edited file again where it was edited: the rest of its statements only moves.

Top-level statements concatenate: text that parses by itself, between statements that are the same
as before, means the same there as in the whole. So from the first to the last differing line,
widened to the borders of statements, is enough; whatever does not parse by itself (an open
bracket, a lone decorator) goes the general way. A test holds that both give the same.
"""

from __future__ import annotations

import ast
from bisect import bisect_left, bisect_right

from hmr.source.module import SourceModule, Statement, cut, parse
from hmr.source.text import decode

_FUTURE = "__future__"


def reparse(before: SourceModule, path: str, data: bytes) -> SourceModule:
    """Read a file's new bytes, given what it said before.

    Parameters:
        before: the file's source until now.
        path: its path now.
        data: its new bytes.

    Raises:
        SyntaxError: as the interpreter would, with the file's path and line.
    """
    if before.path != path or not before.statements or not before.text:
        return parse(before.name, path, data)
    text = decode(data, path)
    rows = text.split("\n")
    statements = _respliced(before, rows)
    if statements is None:
        return parse(before.name, path, data)
    return SourceModule(before.name, path, data, text, statements, before.flags)


def _respliced(before: SourceModule, rows: list[str]) -> tuple[Statement, ...] | None:
    """Give the new statements, or None where the general way must be taken."""
    old = before.statements
    head, tail = _common(before.rows, rows)
    delta = len(rows) - len(before.rows)
    start = _start(old, head)
    end = bisect_right([statement.first for statement in old], len(before.rows) - tail)
    while end < len(old) and old[end].first <= old[end - 1].last:
        end += 1
    first = old[start].first - 1 if start else 0
    last = old[end].first - 1 + delta if end < len(old) else len(rows)
    region = rows[first:last]
    text = "\n".join(region)
    if _FUTURE in text or any(_FUTURE in statement.text for statement in old[start:end]):
        return None
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    ast.increment_lineno(tree, first)
    lazy = old[0].lazy_annotations
    fresh = cut(tree.body, region, first, lazy, top=not start)
    return (*old[:start], *fresh, *(statement.moved(delta) for statement in old[end:]))


def _start(old: tuple[Statement, ...], head: int) -> int:
    """Give the first statement to parse again: the one before the first that was touched.

    What stands between statements may belong to the one before: an indented line, an `else`.
    """
    start = bisect_left([statement.last for statement in old], head + 1)
    start = max(start - 1, 0)
    while start and old[start].first <= old[start - 1].last:
        start -= 1
    return min(start, len(old) - 1)


def _common(old: list[str], new: list[str]) -> tuple[int, int]:
    """Count the lines that are the same at the beginning and at the end."""
    room = min(len(old), len(new))
    head = 0
    while head < room and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < room - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    return head, tail
