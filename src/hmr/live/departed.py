"""Classes that are gone: no subclass of their bases any more, where nobody has them.

A class is in a circle with itself, so that it is there until the garbage collector comes round; a
base that lists its subclasses would go on naming it.
"""

from __future__ import annotations

import gc
from types import CellType, GetSetDescriptorType, MemberDescriptorType
from typing import Any

from hmr.live.process.looking import STAND_IN, is_a, method_of
from hmr.live.work import Work

_HEAP_TYPE = 1 << 9
"""Py_TPFLAGS_HEAPTYPE: the class was made by a class statement, not in C."""
_LIST = ".__subclasses__"
_SLOTS = (GetSetDescriptorType, MemberDescriptorType)


def detach(work: Work) -> None:
    """Take removed classes that nobody has out of the lists of their bases' subclasses."""
    moved = {id(thing) for thing in work.moving.came.values()}
    anew = _made_anew(work) if work.moving.lost else set()
    for module, name in work.moving.lost:  # not its items: each would be a holder by itself
        thing = work.moving.lost[module, name]
        bound = work.graph.index(module).binders.get(name)
        if not is_a(thing, type) or bound or id(thing) in moved:
            continue
        if thing.__bases__ != (object,) and _is_nobodys(work, thing, module, anew):
            _detach(work, thing)


def _made_anew(work: Work) -> set[int]:
    """Give (by `id`) what statements make anew since a class has other subclasses now."""
    return {
        id(work.registry[step.node.module].namespace.get(name))
        for step in work.plan.steps
        if step.how == "run" and any(key.name.endswith(_LIST) for key in step.because or ())
        for name in step.node.statement.binds
    }


def _is_nobodys(work: Work, cls: type, module: str, anew: set[int]) -> bool:
    """Whether only its module's namespace, what is made anew, and the class refer to a class."""
    own: set[int] = {id(work.moving.lost), id(work.registry[module].namespace), id(cls.__mro__)}
    own |= {id(member) for member in vars(cls).values() if isinstance(member, _SLOTS)}
    for member in vars(cls).values():
        function = method_of(member)
        own |= {id(cell) for cell in (function.__closure__ if function is not None else ()) or ()}
    for holder in gc.get_referrers(cls):
        if (
            id(holder) in own
            or id(holder) in anew
            or _lets_go(work, holder, cls)
            or type(holder).__name__ == "frame"
        ):
            continue
        if type(holder) is CellType and holder.cell_contents is not cls:
            continue
        return False
    return True


def _lets_go(work: Work, holder: Any, cls: type) -> bool:
    """Whether this is a module's namespace that loses the class with this revision.

    Or one as it was, which we keep for the case of a failure.
    """
    if type(holder) is not dict or "__builtins__" not in holder:
        return False
    name = str(holder.get("__name__"))
    if name not in work.registry:
        return False
    if work.registry[name].namespace is not holder:
        return True
    # (No comprehension: its cell would be a holder, too.)
    for key, value in holder.items():
        if value is cls and _will_have(work, name, key, set()):
            return False
    return True


def _will_have(work: Work, module: str, name: str, seen: set[str]) -> bool:
    """Whether a module binds a name from now on, by a star-import perhaps."""
    if module in seen or module not in work.registry:
        return False
    seen.add(module)
    entries = work.graph.index(module)
    stars = (origin for origin, _node in entries.stars)
    return name in entries.binders or any(_will_have(work, each, name, seen) for each in stars)


def _detach(work: Work, cls: type) -> None:
    # Of the same layout: an exception can only be made one of exceptions.
    built_in = next(base for base in cls.__mro__ if not base.__flags__ & _HEAP_TYPE)
    departed = type(STAND_IN[1], (built_in,), {"__module__": STAND_IN[0]})
    before = cls.__bases__

    def do() -> None:
        cls.__bases__ = (departed,)

    def undo() -> None:
        cls.__bases__ = before

    try:
        work.tx.write("detach", do, undo)
    except TypeError:  # another layout: it goes when the garbage collector comes round
        return
