"""Objects that a statement has made anew: is the one from before still held by somebody?"""

from __future__ import annotations

import gc
import sys
import weakref
from collections.abc import Container, Iterator, MutableSequence
from functools import partial
from types import CellType, FrameType, FunctionType, ModuleType
from typing import Any

from hmr.live.process.looking import is_a, peek, space_of

_VALUES = frozenset({"typing", "types", "re", "_contextvars"})
"""Modules whose instances nobody expects to follow: `TypeVar`, `GenericAlias`."""
_NEAR = 2
"""How far what an object holds is followed, to tell those who hold it from its own parts."""


class Superseded:
    """An object from before, held weakly where that can be.

    Parameters:
        thing: the object.
        among: the modules by whose objects and functions it counts as held; None where by anybody.
            A library may keep what it gives away: the loggers, by their names.
    """

    def __init__(self, thing: object, among: Container[str] | None = None) -> None:
        self._among = among
        self._thing: object = None
        try:
            self._reference: weakref.ref[Any] | None = weakref.ref(thing)
        except TypeError:
            self._reference, self._thing = None, thing

    @property
    def weak(self) -> bool:
        """Whether it is gone as soon as nobody has it."""
        return self._reference is not None

    def is_of(self, thing: object) -> bool:
        """Whether it is about an object."""
        return thing is (self._thing if self._reference is None else self._reference())

    def still(self) -> bool:
        """Whether it is still there, as far as that can be known."""
        thing = self._thing if self._reference is None else self._reference()
        if thing is None or self._among is None:
            return self._reference is None or thing is not None
        return any(_is_of(holder, self._among) for holder in gc.get_referrers(thing))

    def let_go(self) -> bool:
        """Let go of an object that can't be held weakly; say whether somebody else has it."""
        thing, self._thing = self._thing, None
        own = _parts(thing)
        return any(
            id(holder) not in own and not is_a(holder, FrameType) and not _copies_a_module(holder)
            for holder in gc.get_referrers(thing)
            if holder is not self.__dict__
        )


def _is_of(holder: Any, modules: Container[str]) -> bool:
    """Whether what holds something is an object, or a function's variable, of some modules."""
    if is_a(holder, CellType):
        closures = (each for each in gc.get_referrers(holder) if type(each) is tuple)
        users = (user for closure in closures for user in gc.get_referrers(closure))
        return any(is_a(user, FunctionType) and user.__module__ in modules for user in users)
    if is_a(holder, partial):
        return getattr(holder.func, "__module__", None) in modules
    owners = gc.get_referrers(holder) if type(holder) is dict else [holder]
    return any(
        type(each).__module__ in modules and (each is holder or space_of(each) is holder)
        for each in owners
    )


def _copies_a_module(holder: Any) -> bool:
    """Whether a dictionary is a copy of a module's names, which generated methods run in.

    What `attrs` generates asks for hardly any of them.
    """
    if type(holder) is not dict or "__spec__" not in holder or "__builtins__" not in holder:
        return False
    module = sys.modules.get(str(holder.get("__name__")))
    return module is not None and vars(module) is not holder


def superseded(old: object, among: Container[str] | None = None) -> Superseded | None:
    """Note an object that its statement has made anew.

    Parameters:
        old: the object.
        among: see `Superseded`.

    Returns:
        None for definitions, which are another matter, and for what counts as a value:
        ``Decimal(3)`` or a frozen dataclass is as good as it was.
    """
    if is_a(old, FunctionType) or is_a(old, type) or is_a(old, ModuleType):
        return None
    cls = type(old)
    if cls.__module__ == "builtins" and cls not in (list, dict, set):
        return None
    compares = peek(cls, "__eq__") is not object.__eq__ and peek(cls, "__hash__") is not None
    if cls.__module__ in _VALUES or compares or peek(old, "__wrapped__") is not None:
        return None
    return Superseded(old, among)


def held(noted: MutableSequence[tuple[str, Superseded]]) -> Iterator[tuple[str, Superseded]]:
    """Give those that somebody holds, after all that the revision itself held is gone.

    What was made further down is let go of first: it may hold what was made above.
    """
    had = {id(found): found.let_go() for _, found in reversed(noted) if not found.weak}
    if any(found.weak and found.still() for _, found in noted):
        gc.collect()  # what refers to itself is there until then, though nobody holds it
    for target, found in noted:
        if found.still() if found.weak else had[id(found)]:
            yield target, found


def _parts(thing: object) -> set[int]:
    """Give the `id` of what an object holds itself, near by."""
    out: set[int] = set()
    level = [thing]
    for _ in range(_NEAR):
        level = [
            part
            for part in gc.get_referents(*level)
            if not is_a(part, type) and not is_a(part, ModuleType) and sys.getrefcount(part) < 1000
        ]
        out |= set(map(id, level))
    return out
