"""Who holds something, told by what lies near: what libraries have, as far as it is soon seen.

A search through all objects takes as long as there are objects. Whether what lies near has all that
there is of an object's holders is told by its reference count.
"""

from __future__ import annotations

import gc
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain
from types import FrameType, ModuleType
from typing import Any

from hmr.live.process.newborn import strangers

_DEEP = 6
"""How far from where it begins something may lie."""
_MOST = 2_000
"""How many objects are looked at on the way there."""
_NO_WAY = (ModuleType, FrameType)


class Around:
    """What lies near some objects.

    Parameters:
        begin: where to begin: namespaces of modules, the objects whose holders are asked for.
        further: where to go on if that is not all: namespaces of libraries.
        ours: what of ours holds some of the objects that will be asked about.
    """

    def __init__(
        self,
        begin: Iterable[object],
        further: Iterable[object] = (),
        ours: Iterable[object] = (),
    ) -> None:
        self._ours = list(ours)
        self._further = list(further)
        self._near: dict[int, object] = {}
        self._look(list(begin))

    def having(self, things: tuple[object, ...]) -> list[Any]:
        """Give what lies near and has some of these objects."""
        wanted = set(map(id, things))
        near = self._near.values()
        return [it for it in near if not wanted.isdisjoint(map(id, gc.get_referents(it)))]

    def holders(self, things: tuple[object, ...], ours: tuple[object, ...]) -> list[Any]:
        """Give who holds some objects; only those are searched for that somebody else has, too.

        Parameters:
            things: the objects, in a tuple that nobody else has.
            ours: what of ours holds some of them.
        """
        near = self._near
        mine = (near, self._ours, *self._ours, *ours)
        unknown = strangers(things, chain(near.values(), mine))
        if unknown and self._go_on():
            unknown = ()  # (which would count)
            unknown = strangers(things, chain(near.values(), mine))
        further: list[Any] = gc.get_referrers(*unknown) if unknown else []
        passed = {*near, *map(id, (*mine, unknown, mine))}
        return [*self.having(things), *(it for it in further if id(it) not in passed)]

    def _go_on(self) -> bool:
        """Look further; say whether there was anything."""
        further, self._further = self._further, []
        self._look(further)
        return bool(further)

    def _look(self, level: list[object]) -> None:
        begin = set(map(id, level))
        for _ in range(_DEEP):
            level = list(self._onward(level, begin))

    def _onward(self, level: Sequence[object], begin: Collection[int]) -> Iterator[object]:
        """Take objects in; give what they refer to."""
        known = self._near
        for each in level:
            if id(each) in known or len(known) >= _MOST:
                continue
            known[id(each)] = each
            # Of another module's namespace all is known that it holds, and nothing leads on.
            if id(each) in begin or not _is_namespace(each):
                yield from filter(_may_hold, gc.get_referents(each))


def _may_hold(thing: object) -> bool:
    return gc.is_tracked(thing) and not issubclass(type(thing), _NO_WAY)


def _is_namespace(thing: object) -> bool:
    """Whether something is the globals of a module, or a copy of them."""
    return type(thing) is dict and "__builtins__" in thing and "__name__" in thing
