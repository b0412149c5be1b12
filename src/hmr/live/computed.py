"""What instances keep of what a cached property has computed, once that computes something else.

It may be a connection, or what somebody has put there, so it stays; but it is said.
"""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from types import FunctionType
from typing import Any, TypeAlias

from hmr._env import WITHOUT_DICTIONARY
from hmr._types import MISSING
from hmr.graph import Key
from hmr.live.process.looking import inward, is_a, names_of, peek, private, space_of
from hmr.live.process.survey import resolve
from hmr.live.work import Work
from hmr.pack import instances_of_all

_AT_EACH_CALL = (FunctionType, staticmethod, classmethod)
_Property: TypeAlias = "tuple[type, str]"
_Kept: TypeAlias = "set[tuple[int, int]]"


class Computed:
    """What instances keep when a revision begins.

    Parameters:
        work: the commit; no statement has run yet.
    """

    def __init__(self, work: Work) -> None:
        self._work = work
        self._before: dict[_Property, _Kept] = {}
        if work.plan.steps:  # else nothing computes anything before the end
            values = (
                Key(step.node.module, step.node.prefix + name, "value")
                for step in work.plan.steps
                if work.graph.has(step.node.module)  # it may be imported only now
                for name in step.node.statement.binds
            )
            self._before = dict(_kept(_concerned(work, [*work.changed, *values])))

    def settle(self) -> None:
        """Note which properties compute something else now, and what instances keep of them."""
        concerned = _concerned(self._work, self._work.changed)
        late = [each for each in concerned if each not in self._before]
        before = self._before | dict(_kept(late))
        for cls, name in concerned:
            kept = before.get((cls, name), set())
            kept = {pair for pair in kept if (pair[0], name) not in self._work.computed}
            if kept:
                self._work.out.computed.append((cls, name, frozenset(kept)))


def keeping(cls: type, name: str, kept: Iterable[tuple[int, int]]) -> int:
    """Count the instances that keep what they kept before.

    Parameters:
        cls: the class that has the property.
        name: the property's name.
        kept: each instance and what it kept (by `id`).
    """
    return sum(len(now.intersection(kept)) for _, now in _kept([(cls, name)]))


def _concerned(work: Work, changed: Iterable[Key]) -> list[_Property]:
    """Give the properties that keep what they compute, and compute something else now."""
    found: dict[_Property, None] = {}
    for key in work.graph.affected(changed):
        owner, _, name = key.name.rpartition(".")
        if not owner or key.module not in work.registry:
            continue
        cls = resolve(work.registry[key.module].namespace, owner)
        if is_a(cls, type) and _may_keep(vars(cls).get(private(cls, name))):
            found[cls, private(cls, name)] = None
    return list(found)


def _may_keep(member: Any) -> bool:
    """Whether a member of a class is asked as an attribute, and wraps a function."""
    if is_a(member, _AT_EACH_CALL) or type(member) is property:  # type: ignore[arg-type]
        return False
    return hasattr(type(member), "__get__") and is_a(inward(member), FunctionType)


def _kept(properties: Iterable[_Property]) -> Iterator[tuple[_Property, _Kept]]:
    """Give what instances keep under the names of properties: each and its value (by `id`)."""
    wanted = list(properties)
    found = instances_of_all(dict.fromkeys(cls for cls, _ in wanted))
    for cls, name in wanted:
        kept: _Kept = set()
        for instance in found[cls]:
            space = _space(instance)
            value = MISSING if space is None else space.get(name, MISSING)
            if value is not MISSING and peek(type(instance), name) is vars(cls).get(name):
                kept.add((id(instance), id(value)))
        if kept:
            yield (cls, name), kept


def _space(instance: object) -> dict[str, Any] | None:
    """Give an instance's dictionary; where it has none yet, no property has written there."""
    if WITHOUT_DICTIONARY and not any(type(each) is dict for each in gc.get_referents(instance)):
        return None
    space = space_of(instance)
    return space if type(space) is dict else None


def name_of(cls: type, name: str) -> str:
    """Give a property's name, with the module's and the class's."""
    return f"{':'.join(names_of(cls))}.{name}"
