"""Names that a statement binds without spelling them: `globals()[name] = 5`, `exec(text)`.

Who reads such a name follows as if it were spelt. What it bound before and binds no more goes where
nothing else can have bound it, and is said to remain where that is not known.
"""

from __future__ import annotations

import builtins
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from hmr._types import MISSING, ModuleName
from hmr.graph import Key
from hmr.graph.dynamic import binding_any, homes, may_bind_any, puts_names
from hmr.live.functions.patching import alike
from hmr.live.statements import stars
from hmr.live.work import Work
from hmr.plan import Step
from hmr.source import Statement

_IN_PASSING = frozenset({"__builtins__", "__warningregistry__", "__annotations__"})
_DO_ANYTHING = frozenset({"exec", "eval", "setattr", "delattr", "__import__"})


class Unspelt:
    """The names that one statement binds without spelling them, around its run.

    Parameters:
        work: the commit.
        step: runs the statement.
    """

    def __init__(self, work: Work, step: Step) -> None:
        self._work, self._step = work, step
        self._before: dict[ModuleName, dict[str, Any]] = {}
        self._taken: set[str] = set()
        module, statement = step.node.module, step.node.statement
        old = statement if step.old is None else step.old
        written = homes(work.graph, step.node) if binding_any(work.graph, step.node) else []
        own = puts_names(statement) or puts_names(old)
        here = own or "*" in statement.facts.imports  # which may bring what nobody spells
        for home in dict.fromkeys([*written, *([module] if here else ())]):
            work.note(work.registry[home])
            self._before[home] = dict(work.registry[home].namespace)
        if own and (step.old is not None or step.because is not None):
            self._taken = set(_left_by(work, module, statement))
            for name in self._taken:
                work.tx.drop(work.registry[module].namespace, name)

    def settle(self) -> set[str]:
        """Have those run that read what is another now; give the names of the module itself."""
        module, found = self._step.node.module, set[Key]()
        space = self._work.registry[module].namespace
        lost = self._taken - space.keys()
        if lost and module in self._work.registry.unseen:
            for name in lost:  # perhaps somebody else has put them there
                space[name] = self._before[module][name]
            statement = self._step.node.statement
            self._work.out.remaining.append((module, statement.name, statement.first))
        for home, before in self._before.items():
            self._differing(home, before, found)
        tell(self._work, found)
        return self._taken & space.keys()

    def _differing(self, module: ModuleName, before: dict[str, Any], found: set[Key]) -> None:
        """Note what a module binds to something else now, and what it binds no more."""
        work, space = self._work, self._work.registry[module].namespace
        names = (space.keys() | before.keys()) - _IN_PASSING
        if module == self._step.node.module:
            names -= self._step.node.statement.binds
        for name in names:
            now, was = space.get(name, MISSING), before.get(name, MISSING)
            if now is was or stars.is_submodule(module, name, {**before, **space}):
                continue
            if now is MISSING:
                work.left_behind(module, name, was, now=False)
            elif was is not MISSING and alike(was, now):
                continue
            else:
                work.out.bound.append((work.registry[module], {name}))
            found.update((Key(module, name, "value"), Key(module, name, "code")))


def withdraw(work: Work, step: Step) -> bool:
    """Take away what a statement that is gone had bound, where it is known; say whether it is."""
    module, old = step.node.module, step.old
    if old is None or not puts_names(old) or module in work.registry.unseen:
        return False
    # (Operators are among them, as calls of ``__operated__``.)
    called = {call for call in old.facts.calls if not call.rpartition(".")[2].startswith("__")}
    if not called <= vars(builtins).keys() - _DO_ANYTHING:
        return False
    if work.has_run(step.node) and puts_names(step.node.statement):
        return _is_alone(work, module, step.node.statement)  # it took that away before it ran
    tracked = work.registry[module]
    work.note(tracked)
    names = set(_left_by(work, module, None))
    for name in names:
        work.left_behind(module, name, tracked.namespace[name], now=False)
        work.tx.drop(tracked.namespace, name)
    tell(work, {Key(module, name, what) for name in names for what in ("value", "code")})
    return bool(names)


def tell(work: Work, keys: Collection[Key]) -> None:
    """Note what has changed, and plan for those that use it."""
    for key in keys:
        work.changed.add(key)
    if keys:
        work.grow(keys)


def _left_by(work: Work, module: ModuleName, statement: Statement | None) -> Iterator[str]:
    """Give the names that only one statement can have bound, and nobody has bound again.

    Parameters:
        work: the commit.
        module: the statement's module.
        statement: as it is now; None where it is gone.
    """
    tracked, statements = work.registry[module], work.graph.source(module).statements
    if not _is_alone(work, module, statement):
        return
    spelt = _spelt(statements)
    for name in list(tracked.namespace):
        if name in tracked.made and name not in spelt and not name.startswith("__"):
            kept = tracked.rebound(name, tracked.namespace)
            kept = kept or stars.is_submodule(module, name, tracked.namespace)
            if not kept and not stars.brings(work, module, name):
                yield name


def _is_alone(work: Work, module: ModuleName, statement: Statement | None) -> bool:
    """Whether nothing else in its module binds names that nobody spells."""
    others = (each for each in work.graph.source(module).statements if each is not statement)
    return "__getattr__" not in work.graph.index(module).binders and not any(
        map(may_bind_any, others)
    )


def _spelt(statements: Iterable[Statement]) -> set[str]:
    """Give the names that a module's statements bind, or that their functions declare global."""
    each = (statement.binds | statement.facts.sets_global for statement in statements)
    return set().union(*each)
