"""Attributes that statements set on what other statements bind: ``config.LIMIT = 5``."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from contextlib import suppress
from functools import partial
from types import ModuleType
from typing import Any

from hmr._types import MISSING, ModuleName, QualName
from hmr.graph import Key
from hmr.live.functions.patching import alike
from hmr.live.process.looking import attributes, is_a, space_of
from hmr.live.process.survey import resolve
from hmr.live.work import Work
from hmr.plan import Step
from hmr.plan.relations import BRANCHES
from hmr.source.assigning import assigned, augmented
from hmr.source.shape import assignment


class Attributes:
    """The attributes that one statement sets, around its run.

    Parameters:
        work: the commit.
        step: runs the statement.
        keys: what it is known to set or fill; only values are looked at here.

    Attributes:
        withdrawn: whether what it had set before was taken away.
    """

    def __init__(self, work: Work, step: Step, keys: Iterable[Key]) -> None:
        self._work, self._step = work, step
        self._before: dict[Key, tuple[Any, Any]] = {}
        self._taken: set[Key] = set()
        self.withdrawn = False
        perhaps = _perhaps_again(work, step)
        for key in sorted(keys):
            owner, name = owner_of(work, key) if key.what == "value" else (None, "")
            if owner is not None:
                before = own(owner, name)
                self._before[key] = owner, before
                work.tx.did(partial(put, owner, name, before))
                again = key[:2] in perhaps and not self._stands_above(key)
                if again or self._has_put_itself(key, before):
                    put(owner, name, MISSING)
                    self._taken.add(key)
                    self.withdrawn = True

    def settle(self) -> None:
        """Note what is another now, though its owner may be the same."""
        for key, (owner, before) in self._before.items():
            name = key.name.rpartition(".")[2]
            now = own(owner, name)
            if key in self._taken and now is MISSING:
                now = self._above(key, before)
                put(owner, name, now)
            unseen = now is MISSING and before is MISSING and is_kept_elsewhere(owner)
            if unseen or (now is not before and (before is MISSING or not alike(before, now))):
                self._work.changed.add(key)

    def _has_put_itself(self, key: Key, value: Any) -> bool:
        """Whether a hook or a decorator has set an attribute to what the statement defines."""
        node = self._step.node
        if node.statement.kind not in ("class", "function") or "." not in key.name:
            return False
        own_class = (key.module, key.name.rpartition(".")[0]) == (node.module, node.qualname)
        space = self._work.registry[node.module].namespace
        return not own_class and value is resolve(space, node.qualname)

    def _above(self, key: Key, before: Any) -> Any:
        """Give what an attribute is without the statement; what it was, where nobody knows."""
        work, node = self._work, self._step.node
        binders = work.graph.index(key.module).binders.get(key.name, ())
        if not self._stands_above(key):
            return MISSING
        if len(binders) == 1:  # in the body of its class
            bound = assignment(binders[0].statement.node)
            if bound is not None and isinstance(bound.value, ast.Constant):
                return bound.value.value
        work.out.remaining.append((node.module, node.statement.name, node.statement.first))
        return before

    def _stands_above(self, key: Key) -> bool:
        """Whether its owner has an attribute by itself, or a statement further up may set it."""
        binders = self._work.graph.index(key.module).binders
        return key.name in binders or self._is_set_above(key)

    def _is_set_above(self, key: Key) -> bool:
        """Whether a statement further up may have set it, too."""
        graph, node = self._work.graph, self._step.node
        ranks = {name: rank for rank, name in enumerate(self._work.registry.names)}
        at = ranks[node.module], node.position
        readers = graph.reads(Key(key.module, key.name.rpartition(".")[0], "code"))
        return any(
            (ranks.get(reader.module, at[0]), reader.position) < at
            for reader in (read.node for read in readers)
            if key in graph.fills(reader)
        )


def _perhaps_again(work: Work, step: Step) -> set[tuple[ModuleName, QualName]]:
    """Give the attributes that a statement has set and may set again, or not: in a branch.

    What a loop sets on its own variable is another one's each time, and not the last one's.
    """
    old, statement = step.old or step.node.statement, step.node.statement
    if not isinstance(statement.node, BRANCHES):
        return set()
    source = work.registry[step.node.module].source
    added = augmented(old) | augmented(statement)
    own = {*old.binds, *statement.binds}
    spelt = {
        spelling
        for spelling in assigned(old) - added
        if "[" not in spelling and spelling.partition(".")[0] not in own
    }
    return {work.graph.origin_before(source, spelling) for spelling in spelt}


def owner_of(work: Work, key: Key) -> tuple[Any, str]:
    """Find the module, the class or the object that has an attribute; None where there is none."""
    if key.module not in work.registry:
        return None, ""
    tracked = work.registry[key.module]
    first, *rest = key.name.split(".")
    if not rest:
        return tracked.module, first
    found = tracked.namespace.get(first)
    for name in rest[:-1]:
        found = None if found is None else own(found, name)
    return (None if found is MISSING else found), rest[-1]


def own(owner: Any, name: str) -> Any:
    """Give what a module, a class or an object itself has under a name."""
    if is_a(owner, ModuleType):
        return vars(owner).get(name, MISSING)
    if is_a(owner, type):
        return vars(owner).get(name, MISSING)
    return attributes(owner).get(name, MISSING)


def is_kept_elsewhere(owner: Any) -> bool:
    """Whether an object keeps its attributes where nobody can look: `threading.local`, in C."""
    if is_a(owner, ModuleType) or is_a(owner, type):
        return False
    return space_of(owner) is None and not attributes(owner)


def put(owner: Any, name: str, value: Any) -> None:
    """Set an attribute as a statement does, or take it away, where its owner lets us."""
    if own(owner, name) is value:
        return
    with suppress(AttributeError, TypeError):  # a property, a frozen instance: its own affair
        if value is MISSING:
            delattr(owner, name)
        else:
            setattr(owner, name, value)
