"""Who holds what a statement has just made: often nobody but its module, and no search is needed.

A class made anew is held by its module, by what it consists of (the tuple of whom it descends from,
the cells of its methods) and by variables of ours. If its reference count has no more than that,
then it is noted nowhere else in the process.
"""

from __future__ import annotations

import gc
import inspect
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from types import CodeType, FrameType, FunctionType, GetSetDescriptorType, MemberDescriptorType
from typing import Any

from hmr import _env
from hmr._types import MISSING
from hmr.live.process.looking import is_a, names_of, peek

_MADE_OF = (
    *(FunctionType, staticmethod, classmethod, property),
    *(GetSetDescriptorType, MemberDescriptorType),
)
_PARTS = ("__func__", "fget", "fset", "fdel")


def strangers(things: tuple[Any, ...], near: Iterable[object]) -> tuple[Any, ...]:
    """Give those of some objects that may be held by others than is known.

    Parameters:
        things: the objects, in a tuple that nobody else has.
        near: what is known to hold some of them.
    """
    if not _env.COUNTS_ARE_EXACT:
        return things
    variables = list(_variables())  # before the counts, since some are copies
    counts = list(map(sys.getrefcount, things))
    known = _held_in(set(map(id, things)), near, variables)
    return tuple(
        [
            thing
            for thing, count in zip(things, counts, strict=True)
            if count - _OWN != known[id(thing)]
        ]
    )


def _variables() -> Iterator[tuple[CodeType, Mapping[str, Any]]]:
    """Give the local variables of our frames; the program's might be kept for longer by it."""
    frame: FrameType | None = sys._getframe(2)
    while frame is not None:
        ours = str(frame.f_globals.get("__name__")).startswith("hmr.live.")
        if ours and frame.f_code.co_flags & inspect.CO_OPTIMIZED:
            yield frame.f_code, frame.f_locals
        frame = frame.f_back


def _held_in(
    wanted: set[int],
    near: Iterable[object],
    variables: Iterable[tuple[CodeType, Mapping[str, Any]]],
) -> Counter[int]:
    """Count how often objects (by `id`) are held by some others, and by variables of ours."""
    out: Counter[int] = Counter()
    for holder in {id(each): each for each in near}.values():
        out.update(id(held) for held in gc.get_referents(holder) if id(held) in wanted)
    for code, space in variables:
        own = set(code.co_varnames).difference(code.co_cellvars)
        out.update(ident for name in own if (ident := id(space.get(name, MISSING))) in wanted)
        if type(space) is dict:  # a copy that the frame keeps; 3.13 gives the variables themselves
            out.update(ident for held in space.values() if (ident := id(held)) in wanted)
    return out


def _calibrated() -> int:
    """Count what `strangers` itself adds to a count, and the tuple that it is given."""
    things: tuple[Any, ...] = (object(),)
    return next(map(sys.getrefcount, things))


_OWN = _calibrated()


def near(things: Iterable[object], ours: Iterable[object] = ()) -> Iterator[object]:
    """Give what holds new functions and classes in any case: their module, and their own parts.

    Parameters:
        things: what is new.
        ours: what else may hold it.
    """
    yield from ours
    for thing in things:
        module = sys.modules.get(names_of(thing)[0]) if is_a(thing, type) else None
        if is_a(thing, FunctionType):
            yield thing.__globals__
        elif module is not None:
            yield vars(module)
            yield from _parts(thing)


def _parts(cls: Any) -> Iterator[object]:
    """Give what a class consists of, and what its methods do."""
    yield cls.__mro__
    yield gc.get_referents(vars(cls))[0]
    for member in tuple(vars(cls).values()):
        if not issubclass(type(member), _MADE_OF):
            continue
        if type(member) is not FunctionType:
            yield member
        for part in (member, *(peek(member, name) for name in _PARTS)):
            if is_a(part, FunctionType):
                yield part.__closure__
                yield from part.__closure__ or ()
