"""The difference between two states of one file: its pairs, and the changes by name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from hmr.diff.changes import Change, ChangeKind, ChangeSubject
from hmr.diff.pairs import Pair, Pairing, paired, pairs
from hmr.source import SourceModule, Statement
from hmr.source.alike import same_texts


@dataclass(frozen=True)
class SourceDiff:
    """What became of one file.

    Attributes:
        old: the baseline, the source that the live code was made from.
        new: the source on disk.
        pairing: its statements, paired.
        changes: what people would say has changed; a moved or reworded statement is none.
        edited: the pairs of statements that came, went or have another text.
    """

    old: SourceModule
    new: SourceModule
    pairing: Pairing
    changes: tuple[Change, ...]
    edited: tuple[Pair, ...]

    @property
    def middle(self) -> tuple[Pair, ...]:
        """The pairs of statements that differ or have moved, and of what stands between those.

        In the order of the new source, removed ones last.
        """
        return self.pairing.middle

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        """All statements, paired; in the order of the new source, removed ones last."""
        return pairs(self.old.statements, self.new.statements)


def diff(old: SourceModule, new: SourceModule) -> SourceDiff:
    """Compare two states of one file."""
    pairing = paired(old.statements, new.statements, same_texts(old, new))
    edited = tuple([pair for pair in pairing.middle if pair.relation not in ("same", "moved")])
    changes = tuple(_changes(new, edited, ""))
    return SourceDiff(old, new, pairing, changes, edited)


def members(pair: Pair) -> tuple[Pair, ...]:
    """Pair the members of a class that stands on both sides."""
    return pair.members


def gone(pairs: Sequence[Pair]) -> Iterator[Statement]:
    """Give the statements that are not there any more, those of classes among them."""
    for pair in pairs:
        if pair.new is None and pair.old is not None:
            yield pair.old
        elif pair.relation not in ("same", "moved") and pair.reopens:
            yield from gone(members(pair))


def _changes(module: SourceModule, body: Sequence[Pair], prefix: str) -> Iterator[Change]:
    for pair in body:
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
