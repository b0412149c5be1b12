"""Parse an edited file again where it was edited: the rest of its statements only moves.

Top-level statements concatenate: text that parses by itself, between statements that are the same
as before, means the same there as in the whole. So from the first to the last differing line,
widened to the borders of statements, is enough; whatever does not parse by itself (an open
bracket, a lone decorator) goes the general way. A test holds that both give the same.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple
from weakref import ref

from hmr.source.edited import same_ends
from hmr.source.kept import note_trees
from hmr.source.module import Since, SourceModule, parse
from hmr.source.statement import Statement, cut, placed
from hmr.source.text import decode

_FUTURE = "__future__"
_OPENS = attrgetter("opens")
_LAST = attrgetter("last")


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
    splice = _splice(before, data, text)
    if splice is None:
        return parse(before.name, path, data)
    start, end, delta, fresh = splice
    old = before.statements
    below = old[end:] if not delta else [statement.moved(delta) for statement in old[end:]]
    statements = (*old[:start], *fresh, *below)
    former = tuple(old[start:end])
    since = Since(ref(before), start, len(old) - end)
    out = SourceModule(before.name, path, data, text, statements, before.flags, former, since)
    known = before.__dict__.get("imported_names")
    if known is not None and not any("import" in item.text for item in (*old[start:end], *fresh)):
        out.__dict__["imported_names"] = known
    return out


class _Splice(NamedTuple):
    """These statements take the place of those from `start` to `end`; what is below moves."""

    start: int
    end: int
    delta: int
    fresh: Sequence[Statement]


def _splice(before: SourceModule, data: bytes, text: str) -> _Splice | None:
    """Parse what was edited; None where the general way must be taken."""
    old = before.statements
    edit = _difference(before, data, text)
    start = _start(old, edit.head)
    end = bisect_right(old, edit.old_rows - edit.tail, key=_OPENS)
    while end < len(old) and old[end].opens <= old[end - 1].last:
        end += 1
    delta = edit.new_rows - edit.old_rows
    first = old[start].opens - 1 if start else 0
    last = old[end].opens - 1 + delta if end < len(old) else edit.new_rows
    region = _lines(text, edit, first, last)
    if _FUTURE in region or any(_FUTURE in statement.text for statement in old[start:end]):
        return None
    try:
        tree = placed(region, first)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    rows = region.split("\n")
    lazy = old[0].lazy_annotations
    fresh = list(cut(tree.body, rows, first, lazy, top=not start, keep=True, blocks=True))
    left = 0
    while left < len(fresh) and start < end and _same(old[start], fresh[left], 0):
        start, left = start + 1, left + 1
    right = len(fresh)
    while right > left and start < end and _same(old[end - 1], fresh[right - 1], delta):
        end, right = end - 1, right - 1
    return _Splice(start, end, delta, _as_known(before, fresh[left:right]))


def _as_known(before: SourceModule, fresh: Sequence[Statement]) -> Sequence[Statement]:
    """Give statements that are back after an edit with all that was known of them.

    What is known belongs to one statement of a module alone: not to one that was doubled.
    """
    former = {statement.text: statement for statement in before.former}
    if not any(item.text in former for item in fresh):
        return fresh
    taken = {id(statement.said) for statement in before.statements}
    out: list[Statement] = []
    for item in fresh:
        known = former.pop(item.text, None)
        if (
            known is not None
            and id(known.said) not in taken
            and known.kind == item.kind
            and known.lazy_annotations == item.lazy_annotations
            and known.given is item.given is None
            and known.head == item.head
        ):
            nodes, item = item.nodes, known.moved(item.first - known.first)
            item.__dict__["nodes"] = nodes
            note_trees(item)
        out.append(item)
    return out


def _same(old: Statement, new: Statement, delta: int) -> bool:
    """Whether a statement was parsed again for nothing, and stands where it is expected."""
    return (
        old.text == new.text
        and old.kind == new.kind
        and old.given is new.given is None
        and old.first + delta == new.first
        and old.head == new.head
    )


def _start(old: Sequence[Statement], head: int) -> int:
    """Give the first statement to parse again: the first that was touched, or the one before it.

    What stands between statements may belong to the one before: an indented line, an `else`. A
    statement whose first line is as it was begins there still.
    """
    start = bisect_left(old, head + 1, key=_LAST)
    if start == len(old) or old[start].first > head:
        start = max(start - 1, 0)
    while start and old[start].opens <= old[start - 1].last:
        start -= 1
    return min(start, len(old) - 1)


class _Edit(NamedTuple):
    """Where two texts differ, in lines: how many are the same above and below, and in all.

    `begin` and `end` are offsets in the new text between which all that differs lies.
    """

    head: int
    tail: int
    old_rows: int
    new_rows: int
    begin: int
    end: int


def _difference(before: SourceModule, data: bytes, new: str) -> _Edit:
    """Compare two texts; only by what the interpreter does at once for a whole text."""
    old = before.text
    if len(old) == len(before.data) and len(new) == len(data):
        prefix, suffix = same_ends(before.data, data)  # a letter is a byte; others ask this too
    else:
        prefix, suffix = same_ends(old, new)
    head = new.count("\n", 0, prefix)
    tail = new.count("\n", len(new) - suffix)
    between = head + tail + 1
    return _Edit(
        head,
        tail,
        between + old.count("\n", prefix, len(old) - suffix),
        between + new.count("\n", prefix, len(new) - suffix),
        prefix,
        len(new) - suffix,
    )


def _lines(text: str, edit: _Edit, first: int, last: int) -> str:
    """Give the lines from `first` to before `last`, counted from where the edit is."""
    begin = text.rfind("\n", 0, edit.begin) + 1
    for _ in range(edit.head - first):
        begin = text.rfind("\n", 0, begin - 1) + 1
    if last == edit.new_rows:
        return text[begin:]
    end = text.find("\n", edit.end)
    for _ in range(last - (edit.new_rows - edit.tail)):
        end = text.find("\n", end + 1)
    return text[begin:end]
