"""Names that functions declare `global`: what an import-time call bound goes with what bound it."""

from __future__ import annotations

from hmr._types import ModuleName
from hmr.diff import Pair, SourceDiff
from hmr.graph import Key, Node
from hmr.plan.draft import Draft
from hmr.source import SourceModule, Statement

_STILL = ("same", "moved", "reworded", "added")


def gone(draft: Draft, difference: SourceDiff) -> None:
    """Enter that names go which calls bound, and which nothing in the module binds any more.

    What only a call at run time has bound is the program's own, and stays.
    """
    module, names = difference.new.name, set[str]()
    for pair in difference.edited:
        if pair.old is not None and pair.relation not in _STILL:
            for name in _declared(draft, difference.old, pair):
                if name not in names and is_gone(draft, module, name):
                    names |= {name} if _was_bound(draft, difference, name) else set()
    if names:
        first = difference.old.statements[0]
        draft.remove(Node(module, (0,), first), frozenset(names))


def is_gone(draft: Draft, module: ModuleName, name: str) -> bool:
    """Whether nothing in a module spells that it binds a name, neither now nor in a function."""
    statements = draft.graph.source(module).statements
    return not draft.binds(module, (), name) and not any(
        name in statement.sets_global for statement in statements
    )


def _declared(draft: Draft, old: SourceModule, pair: Pair) -> set[str]:
    """Give the names that an old statement, or what it called, declared `global`."""
    assert pair.old is not None
    names = set(pair.old.sets_global)
    if pair.old.kind == "other":
        names |= _filled(draft, old, pair.old)
    return names


def _was_bound(draft: Draft, difference: SourceDiff, name: str) -> bool:
    """Whether a statement of the module as it was has bound a name by a call."""
    return any(
        name in statement.sets_global or name in _filled(draft, difference.old, statement)
        for statement in difference.old.statements
        if statement.kind == "other"
    )


def _filled(draft: Draft, old: SourceModule, statement: Statement) -> set[str]:
    keys: frozenset[Key] = draft.graph.filled(Node(old.name, (0,), statement), old)
    return {
        key.name
        for key in keys
        if key.module == old.name and key.what == "value" and "." not in key.name
    }
