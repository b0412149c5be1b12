"""Carry what was observed of a module's statements along to its new source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeVar

from hmr._types import ModuleName, QualName
from hmr.diff import Pair, SourceDiff, members
from hmr.graph import Record, Records
from hmr.source import Statement

_K = TypeVar("_K")
_Move = tuple[range, Callable[[int], int]]


def carried(
    records: Mapping[ModuleName, Record], diffs: Mapping[ModuleName, SourceDiff]
) -> Records:
    """Give the records as they are right for the new sources, before anything runs again.

    Statements that stay keep what is known of them; those that are added or run again are blind.

    Parameters:
        records: what was observed, by module; they only learn names.
        diffs: the modules that are revised.
    """
    known = records if isinstance(records, Records) else Records(records)
    for module, difference in diffs.items():
        names = _renames(difference.edited)
        concerned = dict.fromkeys(known.with_lambdas_of(module))
        for name in names:
            concerned |= dict.fromkeys(known.running((module, name)))
        for other in concerned:
            known[other].settle(difference.old)
            known[other].also_named(module, names)
            known.learn(other)
    return known.with_(
        {
            name: _carried(known[name], item)
            for name, item in diffs.items()
            if name in known
            if not (known[name].sees_all and all(map(_stays, item.middle)))
        }
    )


def _carried(record: Record, difference: SourceDiff) -> Record:
    before = set(record.blind)
    if record.until is not None:
        firsts = (statement.first for statement in difference.old.statements)
        before.update(first for first in firsts if first >= record.until)
    blind: set[int] = set()
    moves = [*_kept(difference, before, blind), *_moves(difference.middle, before, blind)]
    moves.sort(key=lambda entry: entry[0].start)
    starts = [span.start for span, _ in moves]

    def move(line: int) -> int | None:
        place = bisect_right(starts, line) - 1
        if place < 0 or line not in moves[place][0]:
            return None
        return moves[place][1](line)

    return Record(
        _moved(record.ran, move),
        _moved(record.nameless, move),
        _moved(record.files, move),
        dict(record.stamps),
        blind,
        met=_moved(record.met, move),
        assigned={
            there: dict(names)
            for line, names in list(record.assigned.items())
            if (there := move(line)) is not None
        },
    )


def _stays(pair: Pair) -> bool:
    """Whether a statement does the same as before when it runs, at the same lines."""
    old, new = pair.old, pair.new
    if old is None or new is None or (old.first, old.last) != (new.first, new.last):
        return False
    if pair.relation == "body" and pair.reopens:
        return all(map(_stays, members(pair)))
    return pair.relation == "same" or (
        pair.relation == "body" and old.kind == "function" and old.line == new.line
    )


def _moved(table: Mapping[_K, set[int]], move: Callable[[int], int | None]) -> dict[_K, set[int]]:
    out: dict[_K, set[int]] = {}
    for key, lines in table.items():
        there = {new for line in list(lines) if (new := move(line)) is not None}
        if there:
            out[key] = there
    return out


def _kept(difference: SourceDiff, before: set[int], blind: set[int]) -> Iterator[_Move]:
    """Give the lines of what stands above and below the edit, where that has not moved."""
    old, pairing = difference.old.statements, difference.pairing
    for part in (old[: pairing.still], old[len(old) - pairing.after :]):
        if not part:
            continue
        rows = range(part[0].first, part[-1].last + 1)
        if any(line in rows for line in before):
            yield from _moves([Pair("same", item, item) for item in part], before, blind)
        else:
            yield rows, _by(0)


def _moves(paired: Sequence[Pair], before: set[int], blind: set[int]) -> Iterator[_Move]:
    """Give, for the old lines in order, where they are now; enter what is blind now."""
    stay: list[tuple[Statement, Statement, Pair]] = []
    gone: list[int] = []
    for pair in paired:
        old, new = pair.old, pair.new
        again = pair.relation == "changed" and _runs_again(pair)
        if new is not None and (old is None or again or old.first in before):
            blind.add(new.first)
        if old is not None and new is not None and not again:  # what it read, at least, is known
            stay.append((old, new, pair))
        elif old is not None:
            gone.append(old.first)
    stay.sort(key=lambda entry: entry[0].first)
    block, by = range(0), 0  # statements that stand below each other have moved as one
    for old, new, pair in stay:
        rows, delta = range(old.first, old.last + 1), new.first - old.first
        alike = old.text == new.text
        if block and alike and by == delta and not any(block.stop <= at < old.first for at in gone):
            block = range(block.start, rows.stop)
            continue
        if block:
            yield _block(block, by, before, blind)
            block = range(0)
        if alike:
            block, by = rows, delta
        elif pair.reopens and old.members:
            yield range(old.first, old.members[0].first), _to_head(old, new)
            yield from _moves(members(pair), before, blind)
        else:
            yield rows, _to_head(old, new)
    if block:
        yield _block(block, by, before, blind)


def _block(rows: range, by: int, before: set[int], blind: set[int]) -> _Move:
    blind.update(line + by for line in before if line in rows)
    return rows, _by(by)


def _runs_again(pair: Pair) -> bool:
    """Whether a statement that is edited runs again."""
    return not (pair.reopens or pair.keeps_decorators)


def _by(delta: int) -> Callable[[int], int]:
    return lambda line: line + delta


def _to_head(old: Statement, new: Statement) -> Callable[[int], int]:
    # Decorator lines stay apart from the line of the `def`: Graph.decorates goes by them.
    return lambda line: new.first if line < old.line else new.line


def _renames(paired: Sequence[Pair], prefix: str = "") -> dict[QualName, QualName]:
    """Give the statements that bind nothing and whose text, their name, is another now."""
    out: dict[QualName, QualName] = {}
    for pair in paired:
        if pair.old is None or pair.new is None or pair.relation in ("same", "moved"):
            continue
        if pair.old.header is not None:
            out |= _renames(members(pair), f"{prefix}{pair.old.name}.")
        elif not pair.old.binds and pair.old.name != pair.new.name:
            out[prefix + pair.old.name] = prefix + pair.new.name
    return out
