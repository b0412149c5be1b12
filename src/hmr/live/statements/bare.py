"""What a statement wraps where it stands: ``Order.total = logged(Order.total)``.

When it runs again, it must meet the definition as its class or module made it, and not what it made
of that the last time.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from functools import partial
from types import FunctionType, MethodType
from typing import Any

from hmr.graph import Key
from hmr.live.functions.adopt import adopt
from hmr.live.process.looking import is_a, peek
from hmr.live.statements.attributes import own, owner_of, put
from hmr.live.work import Work
from hmr.plan import Step
from hmr.source import Statement

_MOST = 60
"""So many objects are looked at within a wrapper."""
_KINDS = {"": FunctionType, "classmethod": classmethod, "staticmethod": staticmethod}


class Bare:
    """Shows a statement the bare definitions, around its run.

    Parameters:
        work: the commit.
        step: the step that runs the statement.
        keys: what it is known to set; only values are looked at here.
    """

    def __init__(self, work: Work, step: Step, keys: Iterable[Key]) -> None:
        self._work = work
        self._wrapped: list[tuple[Any, str, Any, Any]] = []
        for key in sorted(keys):
            if key.what != "value" or key in work.changed:
                continue  # what another statement of this revision has put there is new
            owner, name = owner_of(work, key)
            present = None if owner is None else own(owner, name)
            bare = None if present is None else _bare(work, step, key, present)
            if bare is not None and bare is not present:
                put(owner, name, bare)
                self._wrapped.append((owner, name, present, bare))

    def settle(self) -> None:
        """Have the former wrapper live on as the new one, for whoever holds it."""
        for owner, name, before, bare in self._wrapped:
            now = own(owner, name)
            if now is not bare and adopt(self._work.tx, before, now) is before:
                put(owner, name, before)


def _bare(work: Work, step: Step, key: Key, present: Any) -> Any:
    """Give what the definition under a key made, where something stands that wraps it."""
    if not work.graph.has(key.module):
        return None
    binders = list(work.graph.index(key.module).binders.get(key.name, ()))
    if len(binders) != 1 or binders[0].statement.kind != "function" or binders[0] == step.node:
        return None
    kind = _kind(binders[0].statement)
    if kind is None:
        return None
    space = work.registry[key.module].namespace
    path = list(_inward(present))
    for depth, thing in enumerate(path):
        if type(thing) is FunctionType and thing.__globals__ is space:
            if thing.__code__.co_qualname != key.name:
                continue
            if depth == 0 or (depth == 1 and type(present) in (classmethod, staticmethod)):
                return None  # nothing wraps it
            if len(_setters(work, key)) > 1:
                return None  # which of the wrappers is this statement's is not known
            return thing if kind is FunctionType else kind(thing)
    return None


def _kind(statement: Statement) -> Any:
    """Give what a `def` makes; None where a decorator may make anything of it."""
    decorators = getattr(statement.node, "decorator_list", ())
    spelt = [each.id if isinstance(each, ast.Name) else "" for each in decorators]
    return _KINDS.get(" ".join(spelt)) if all(spelt) else None


def _inward(thing: Any) -> Iterator[Any]:
    """Give an object and what it holds as a wrapper does: closures, partials, bound methods."""
    todo, seen = [thing], set[int]()
    for found in todo:
        if id(found) in seen or len(seen) > _MOST:
            continue
        seen.add(id(found))
        yield found
        if is_a(found, FunctionType):
            todo += [value for cell in found.__closure__ or () if (value := _content(cell))]
            todo += [peek(found, "__wrapped__")]
        elif type(found) in (classmethod, staticmethod, MethodType):
            todo.append(found.__func__)
        elif type(found) is partial:
            todo += [found.func, *found.args, *found.keywords.values()]
        elif type(found) is property:
            todo.append(found.fget)


def _content(cell: Any) -> Any:
    try:
        value = cell.cell_contents
    except ValueError:  # it is not filled
        return None
    return value if type(value) in _WRAPPERS else None


_WRAPPERS = (FunctionType, MethodType, partial, classmethod, staticmethod, property)


def _setters(work: Work, key: Key) -> list[Any]:
    return [node for node in work.graph.dependents(key) if key in work.graph.fills(node)]
