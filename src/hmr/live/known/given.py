"""What all statements that fill a collection give, run once more aside: is it what is there?

Of a program in which the session began late nobody has seen what was put in, and by whom.
"""

from __future__ import annotations

import ast
import contextlib
from collections.abc import Collection, Iterator
from types import FunctionType, ModuleType
from typing import Any

from hmr._contents import PLAIN
from hmr._types import MISSING, ModuleName
from hmr.live.functions.patching import alike
from hmr.live.known.readers import says_any
from hmr.live.known.tracked import Tracked
from hmr.live.process.looking import peek
from hmr.plan.harmless import NOTING, called_in, is_harmless, makes, only_fills
from hmr.source import Statement
from hmr.source.compiling import compiled
from hmr.source.spelling import dotted


def gives(modules: Collection[Tracked], live: Any) -> bool | None:
    """Whether a collection holds what statements put in; None where that can't be told.

    Parameters:
        modules: those of the project, in the order in which they were executed.
        live: the collection.
    """
    aside = _Aside(modules, live)
    words = {name.encode() for tracked in modules for name in aside.named(tracked)}
    there = [each for each in modules if says_any(each, words)]
    for tracked in sorted(there, key=lambda each: not aside.is_made_in(each)):
        if not all(aside.run(tracked, statement) for statement in tracked.source.statements):
            return None
    if aside.fresh is MISSING:
        return None
    return True if alike(aside.fresh, live) else None if aside.doubted else False


_VALUES = frozenset({*PLAIN, str, bytes, tuple, frozenset})


class _Aside:
    """The namespaces in which statements run once more, with another collection in its place."""

    def __init__(self, modules: Collection[Tracked], live: Any) -> None:
        self.live, self.fresh = live, MISSING
        self.doubted = False
        """Whether something else than the statements that ran may fill it as modules execute."""
        self._homes = {id(each.namespace): each for each in modules}
        self._spaces: dict[ModuleName, dict[str, Any]] = {}

    def named(self, tracked: Tracked) -> Iterator[str]:
        """Give the names by which a module has the collection, or a function that names it."""
        for name, thing in list(tracked.namespace.items()):
            if thing is self.live or (type(thing) is FunctionType and self._names(thing)):
                yield name

    def is_made_in(self, tracked: Tracked) -> bool:
        """Whether a module makes the collection itself: the others are executed after that."""
        return any(
            makes(each) and any(tracked.namespace.get(name) is self.live for name in each.binds)
            for each in tracked.source.statements
            if each.kind == "other"
        )

    def run(self, tracked: Tracked, statement: Statement) -> bool:
        """Run a statement if it makes or fills the collection; say whether that could be told."""
        self.doubted = self.doubted or self._may_fill(tracked, statement)
        if statement.kind != "other":
            return True
        own = {root for root in _roots(statement) if tracked.namespace.get(root) is self.live}
        called = [each for each in _called(tracked, statement) if self._names(each)]
        bound = own & statement.binds
        made = bool(bound) and makes(statement) and self.fresh is MISSING
        if not (made or called or own & _filled(statement)):
            return not self._is_reached(tracked, statement)
        if made:
            if not _computes(tracked, statement, ()):
                return False
        elif self.fresh is MISSING or not only_fills(statement, lambda _: True):
            return False
        names = {each.__name__ for each in called}
        if not _computes(tracked, statement, names) or not all(map(self._does_no_more, called)):
            return False
        space = self._space(tracked)
        for root in _filled(statement) - own:
            if type(space.get(root)) not in PLAIN:
                return False
            space[root] = space[root].copy()
        for each in called:
            globals_of = self._space(self._homes[id(each.__globals__)])
            clone = FunctionType(each.__code__, globals_of, each.__name__, each.__defaults__)
            clone.__kwdefaults__ = each.__kwdefaults__
            space[each.__name__] = clone
        try:
            exec(compiled(tracked.source, statement.runs), space)
        except Exception:  # what it uses is another thing by now
            return False
        if made:
            self.fresh = space[min(bound)]
        return True

    def _space(self, tracked: Tracked) -> dict[str, Any]:
        known = self._spaces.setdefault(tracked.name, dict(tracked.namespace))
        for name, thing in tracked.namespace.items():
            if thing is self.live and self.fresh is not MISSING:
                known[name] = self.fresh
        return known

    def _names(self, function: FunctionType, deep: int = 4) -> bool:
        """Whether a function of the project names the collection, or another one that does."""
        if id(function.__globals__) not in self._homes or not deep:
            return not deep
        names = function.__code__.co_names
        found = [function.__globals__.get(name) for name in names]
        given = (*(function.__defaults__ or ()), *(function.__kwdefaults__ or {}).values())
        if any(thing is self.live for thing in (*found, *given)):
            return True
        return any(
            type(each) is FunctionType and each is not function and self._names(each, deep - 1)
            for each in found
        )

    def _may_fill(self, tracked: Tracked, statement: Statement) -> bool:
        """Whether a statement may fill the collection by what it calls, and nobody follows that."""
        if statement.kind == "other":
            calls = (call for call in called_in(statement.nodes) if not is_harmless(call))
            called = [tracked.namespace.get(dotted(call.func) or "") for call in calls]
            return not all(type(each) is FunctionType for each in called)
        return statement.kind == "class" or statement.decorated

    def _does_no_more(self, function: FunctionType) -> bool:
        tracked, name = self._homes[id(function.__globals__)], function.__name__
        found = [each for each in tracked.source.statements if name in each.binds]
        if len(found) != 1 or found[0].kind != "function" or function.__closure__:
            return False
        given = (*(function.__defaults__ or ()), *(function.__kwdefaults__ or {}).values())
        filled = [tracked.namespace.get(spelt) for spelt in found[0].alterations.later]
        others = any(thing is not self.live for thing in filled)
        harmless = not found[0].decorated and _computes(tracked, found[0], ())
        return harmless and not others and all(thing is not self.live for thing in given)

    def _is_reached(self, tracked: Tracked, statement: Statement) -> bool:
        """Whether a statement has the collection by way of a module: ``shop.ITEMS.append(1)``."""
        for spelt in (*statement.facts.reads, *statement.alterations.now):
            root, dot, rest = spelt.partition(".")
            thing = tracked.namespace.get(root)
            inner = vars(thing) if dot and type(thing) is ModuleType else {}
            if inner.get(rest.partition(".")[0]) is self.live:
                return True
        return False


def _roots(statement: Statement) -> set[str]:
    spelt = (*statement.facts.reads, *statement.alterations.now, *statement.binds)
    return {each.partition(".")[0] for each in spelt}


def _filled(statement: Statement) -> set[str]:
    found = {each.partition(".")[0] for each in statement.alterations.now}
    tree = statement.node
    if isinstance(tree, ast.AugAssign) and isinstance(tree.target, ast.Name):
        found.add(tree.target.id)
    return found


def _called(tracked: Tracked, statement: Statement) -> Iterator[FunctionType]:
    for spelt in sorted(statement.facts.calls):
        thing = tracked.namespace.get(spelt)
        if type(thing) is FunctionType:
            yield thing


def _computes(tracked: Tracked, statement: Statement, functions: Collection[str]) -> bool:
    """Whether a statement calls nothing but what does no more than to compute, or to fill."""
    return all(
        (is_harmless(call) and _of_values(tracked, call)) or dotted(call.func) in functions
        for call in called_in(statement.nodes)
    )


def _of_values(tracked: Tracked, call: ast.Call) -> bool:
    """Whether what a method is called of is a collection or a text, as far as it has a name."""
    owner = dotted(call.func.value) if isinstance(call.func, ast.Attribute) else None
    if owner is None or call.func.attr in NOTING:  # type: ignore[attr-defined]
        return True
    first, *rest = owner.split(".")
    thing = tracked.namespace.get(first)
    for name in rest:
        thing = peek(thing, name)
    return thing is None or type(thing) in _VALUES or thing is contextlib
