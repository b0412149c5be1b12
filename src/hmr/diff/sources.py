"""The difference between two states of one file: its pairs, and the changes by name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hmr.diff.changes import Change, ChangeKind, ChangeSubject
from hmr.diff.pairs import Pair, pairs
from hmr.source import SourceModule, Statement


@dataclass(frozen=True, slots=True)
class SourceDiff:
    """What became of one file.

    Attributes:
        old: the baseline, the source that the live code was made from.
        new: the source on disk.
        pairs: its statements, paired; in the order of the new source, removed ones last.
        changes: what people would say has changed; a moved or reworded statement is none.
    """

    old: SourceModule
    new: SourceModule
    pairs: tuple[Pair, ...]
    changes: tuple[Change, ...]


def diff(old: SourceModule, new: SourceModule) -> SourceDiff:
    """Compare two states of one file."""
    paired = pairs(old.statements, new.statements)
    changes = tuple(_changes(new, paired, ""))
    return SourceDiff(old, new, paired, changes)


def members(pair: Pair) -> tuple[Pair, ...]:
    """Pair the members of a class that stands on both sides."""
    old: Sequence[Statement] = pair.old.members if pair.old is not None else ()
    new: Sequence[Statement] = pair.new.members if pair.new is not None else ()
    return pairs(old, new)


def _changes(module: SourceModule, paired: Sequence[Pair], prefix: str) -> Iterator[Change]:
    for pair in paired:
        kind = _change_kind(pair)
        if kind is None:
            continue
        if kind == "edited" and pair.reopens:
            inner = list(_changes(module, members(pair), f"{prefix}{pair.statement.name}."))
            if inner:
                yield from inner
                continue
        statement = pair.statement
        name = prefix + statement.name
        yield Change(kind, _subject(statement), module.name, name, module.path, statement.first)


def _change_kind(pair: Pair) -> ChangeKind | None:
    match pair.relation:
        case "added":
            return "added"
        case "removed":
            return "removed"
        case "body" | "changed":
            return "edited"
        case _:
            return None


def _subject(statement: Statement) -> ChangeSubject:
    match statement.kind:
        case "function":
            return "function"
        case "class":
            return "class"
        case "import":
            return "import"
        case _:
            return "statement"
