"""A Plan: the steps of one revision in the order of execution, as plain values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, Protocol, TypeAlias

from hmr._types import ModuleName, QualName
from hmr.diff import SourceDiff
from hmr.graph import Cause, Key, Node
from hmr.source import Statement

How = Literal[
    "run",
    "signature",
    "remove",
    "withdraw",
    "document",
    "skip",
    "half",
    "remain",
    "accept",
    "refill",
    "afresh",
    "empty",
    "keep",
]
"""What a step does.

- run: execute the statement again, in its namespace.
- signature: evaluate a function's defaults and annotations again, in place.
- remove: delete the names from the namespace.
- withdraw: take out of collections what a statement that is gone has registered there.
- document: set a docstring.
- skip: do nothing, and say why (it runs only at the next start).
- half: say that a start may come to an import in the midst of the module that it imports.
- refill: give the collections in `names` the content that their statements give them.
- afresh: make the collections of `chains` again: a statement that altered them is gone.
- empty: take everything out of the collection of an object, in `names`, which the statements in
  `chains` fill again.
- accept: tell a module that deals with changes upstream by itself.
- keep: leave the value as it is, since it is preserved.
- remain: say that what the old statement did when it ran is not undone; the attributes and items
  in `names`, which it had assigned, are taken away where that can be.
"""


Place = tuple[ModuleName, tuple[int, ...], str]
"""Where a step stands in a plan: a module, a position, and what it does there."""


@dataclass(frozen=True, slots=True)
class Chain:
    """What makes and alters some collections of a module.

    Attributes:
        names: the collections.
        nodes: the statements, in order; none where the step comes behind them all.
    """

    names: frozenset[str]
    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do to one namespace.

    Attributes:
        how: what it does.
        node: the statement, in the new source (in the old one for what was removed).
        old: the statement that it replaces, where there was one.
        because: the keys that make it run; None where its own edit does, whatever they are.
        again: for a step that runs for its own edit: the keys that it reads. Should one of them
            change after it ran, in modules that import each other, it runs once more.
        reason: why, as a clause.
        chains: collections that it makes or alters, with all that does: they are made again.
        causes: what changed of what it uses, once that is known.
        names: the names to remove, for "remove"; names that must keep their value, for "run"; what
            was assigned, as it is spelt, for "remain".
        repeats: whether it runs for others' sake, though neither it nor what it uses was edited.
    """

    how: How
    node: Node
    old: Statement | None
    because: frozenset[Key] | None
    reason: str
    names: frozenset[str] = frozenset()
    again: frozenset[Key] = frozenset()
    chains: tuple[Chain, ...] = ()
    causes: tuple[Cause, ...] = ()
    repeats: bool = False

    @property
    def place(self) -> Place:
        """Where it stands in its plan; no other step stands there."""
        of = f" {' '.join(sorted(self.names))}" if self.how in ("refill", "empty") else ""
        return self.node.module, self.node.position, self.how + of


class Rest(Protocol):
    """What follows from steps of a plan if they change something."""

    def open(self, node: Node | None = None) -> AbstractSet[Key]:
        """Give what may change, and whose users are not in the plan.

        Parameters:
            node: a statement that runs now: what it changes is added.
        """

    def further(self, keys: Iterable[Key]) -> Plan | None:
        """Give the plan with the users of some of what is open, too; None where nobody uses it."""

    def whole(self) -> Plan:
        """Give the plan with all that may have to be done."""


Names: TypeAlias = "Mapping[tuple[ModuleName, QualName], AbstractSet[tuple[ModuleName, QualName]]]"
"""Collections by module and name, where each is made, with all names that hold it."""


class Filled(NamedTuple):
    """What a statement fills, with others, of which none does anything besides.

    Attributes:
        names: the collections.
        members: where all of them stand: where one runs again, they all do.
    """

    names: Names
    members: frozenset[tuple[ModuleName, tuple[int, ...]]]


@dataclass(frozen=True, slots=True)
class Plan:
    """What one revision is going to do.

    Attributes:
        diffs: the modules whose source differs, by name.
        edited: keys of code that changes by patching alone, before the first step.
        steps: the steps, in the order of execution over all modules.
        departing: modules whose file went together with the last statement that imported them.
        rest: what more may have to be done; None where all of it is in the plan.
        fillers: the statements, by module and position, of which it is known that they put things
            into collections of the program, and do nothing besides; they all run again.
        displaced: modules that others come before from now on, though they are not edited.
        onward: finds the users of what turns out to have changed though no edit told of it, also
            where all that the edits told of is in the plan.
    """

    diffs: Mapping[ModuleName, SourceDiff]
    edited: frozenset[Key]
    steps: tuple[Step, ...]
    departing: frozenset[ModuleName] = frozenset()
    rest: Rest | None = field(default=None, compare=False)
    fillers: Mapping[tuple[ModuleName, tuple[int, ...]], Filled] = field(default_factory=dict)
    displaced: frozenset[ModuleName] = frozenset()
    onward: Rest | None = field(default=None, compare=False)
    _of: dict[ModuleName, list[Step]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def of(self, module: ModuleName) -> Sequence[Step]:
        """Give the steps of one module, in their order; each step that runs asks for some."""
        if not self._of:
            for step in self.steps:
                self._of.setdefault(step.node.module, []).append(step)
        return self._of.get(module, ())

    def whole(self) -> Plan:
        """Give the plan with all that may have to be done, however unlikely it is."""
        return self if self.rest is None else self.rest.whole()
