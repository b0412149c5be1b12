"""Definitions that a revision takes from one module to another: there they go on as they are."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import FunctionType
from typing import Any

from hmr._types import ModuleName
from hmr.diff import SourceDiff
from hmr.errors import LayoutConflict
from hmr.graph import Graph
from hmr.live.classes.takeover import remade
from hmr.live.functions.codes import shape
from hmr.live.functions.patching import delegate
from hmr.live.known.registry import Registry
from hmr.live.process.looking import is_a, names_of, peek, said_module
from hmr.live.process.transaction import Transaction
from hmr.source import SourceModule, Statement

Place = tuple[ModuleName, str]
"""A module and a name at its top level."""

_KINDS = ("function", "class")


@dataclass(slots=True)
class Moving:
    """What loses its definition in one module, and what of that another module defines now.

    Attributes:
        lost: where a definition stood that its module has no more, to what it had made.
        came: where one of these stands now, to the same objects.
        stood: where one of these stands now, to the statement that it had.
        there: the modules that were there before.
    """

    lost: dict[Place, Any] = field(default_factory=dict)
    came: dict[Place, Any] = field(default_factory=dict)
    stood: dict[Place, Statement] = field(default_factory=dict)
    there: frozenset[ModuleName] = frozenset()

    def from_there(self, tx: Transaction, place: Place, new: Any) -> Any:
        """Give what a name holds whose definition is imported from another module now.

        A class that stood in a module before is another one, whoever else had its like.
        """
        if not (is_a(new, FunctionType) or is_a(new, type)):
            return new
        module, qualname = names_of(new)
        if qualname != place[1] or (is_a(new, type) and module in self.there):
            return new
        return arrived(tx, self.lost[place], new)


def moving(
    registry: Registry,
    diffs: Mapping[ModuleName, SourceDiff],
    graph: Graph,
    gone: Iterable[ModuleName] = (),
) -> Moving:
    """Find what moves, before anything is touched.

    What stands elsewhere now is the same if it says the same, if its old module imports it, if its
    new module had it from there, or if others that imported it from the one do from the other.

    Parameters:
        registry: the tracked modules.
        diffs: the new sources, compared with the old ones.
        graph: the graph over the new sources.
        gone: modules whose file is gone; they have lost whatever another one defines now.
    """
    out = Moving()
    left: dict[str, list[tuple[Place, Statement, Any]]] = {}
    lost = [(module, list(_lost(difference))) for module, difference in diffs.items()]
    lost += [(module, _defined(registry[module].source)) for module in gone if module in registry]
    for module, statements in lost:
        for statement in statements:
            found = registry[module].namespace.get(statement.label)
            place = (module, statement.label)
            # (A name may hold another module's by now, which goes on being that.)
            if is_a(found, _type_of(statement)) and names_of(found) == place:
                left.setdefault(statement.label, []).append((place, statement, found))
                if module in diffs:
                    out.lost[place] = found
    if left:
        out.there = frozenset(sys.modules)
    for module, difference in diffs.items() if left else ():
        for statement in _gained(difference):
            for place, old, found in left.get(statement.label, ()):
                back = graph.index(place[0]).imports.get(statement.label)
                if old.kind != statement.kind or place[0] == module:
                    continue
                had = registry[module].namespace.get(statement.label) is found
                to = (module, statement.label)
                if had or back == to or _equal(old, statement) or _followed(diffs, place, to):
                    out.came[to], out.stood[to] = found, old
    return out


def _followed(diffs: Mapping[ModuleName, SourceDiff], place: Place, to: Place) -> bool:
    """Whether a module that imported a definition from one place imports it from another now."""
    return any(
        place in _imported(difference.old)
        and place not in _imported(difference.new)
        and to in _imported(difference.new)
        for difference in diffs.values()
    )


def _imported(source: SourceModule) -> set[Place]:
    return {
        (source.imported(spelling), attribute)
        for statement in source.statements
        for spelling, attribute in statement.facts.imports.values()
        if attribute is not None
    }


def _defined(source: SourceModule) -> list[Statement]:
    return [statement for statement in source.statements if _label(statement)]


def _type_of(statement: Statement) -> type:
    return type if statement.kind == "class" else FunctionType


def _equal(old: Statement, new: Statement) -> bool:
    return old.fingerprint == new.fingerprint


def _lost(difference: SourceDiff) -> Iterator[Statement]:
    old = (pair.old for pair in difference.edited if _label(pair.old) != _label(pair.new))
    yield from _only(old, difference.new)


def _gained(difference: SourceDiff) -> Iterator[Statement]:
    new = (pair.new for pair in difference.edited if _label(pair.old) != _label(pair.new))
    yield from _only(new, difference.old)


def _label(statement: Statement | None) -> str:
    return statement.label if statement is not None and statement.kind in _KINDS else ""


def _only(some: Iterable[Statement | None], other: SourceModule) -> Iterator[Statement]:
    """Give those definitions among some whose name the other source has no definition of."""
    found = [statement for statement in some if statement is not None and _label(statement)]
    labels = {_label(statement) for statement in other.statements} if found else set()
    yield from (statement for statement in found if statement.label not in labels)


def arrived(tx: Transaction, old: Any, new: Any) -> Any:
    """Give what a name holds whose definition came from another module, after it ran here.

    A class is the same. Where a function looks its globals up is fixed for life, so that the old
    one calls the new one.
    """
    if is_a(old, FunctionType) and is_a(new, FunctionType) and old is not new:
        delegate(tx, old, new)
        return new
    if is_a(old, type) and is_a(new, type) and old is not new:
        return _one(tx, old, new)
    return new


def codes_of(cls: type) -> dict[str, tuple[Any, ...]]:
    """Give what the methods of a class do, by name, without where they stand."""
    inner = ((name, peek(value, "__func__") or value) for name, value in vars(cls).items())
    found = ((name, each.fget if is_a(each, property) else each) for name, each in inner)
    return {name: shape(each.__code__) for name, each in found if is_a(each, FunctionType)}


def _one(tx: Transaction, old: type, new: type) -> type:
    """Let a class take over the one that another module has made in its place."""
    try:
        remade(tx, old, new, frozenset(vars(old)) - frozenset(vars(new)), frozenset())
    except LayoutConflict:
        return new
    tx.member(old, "__module__", said_module(new))
    return old
