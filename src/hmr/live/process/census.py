"""Who has a code object, by its reference count: often this says that no search is needed.

Whoever holds a code object is in its count. Known are the tables of ours, the code around it, the
frames that run it, and the functions that are found where their definition bound them. If that is
all, then there is no other function of it, nowhere in the process.
"""

from __future__ import annotations

import gc
import sys
from collections import Counter, deque
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from types import BuiltinFunctionType, CodeType, FrameType, FunctionType, ModuleType
from typing import Any

from hmr import _env
from hmr.live.process.instant import at_once
from hmr.live.process.survey import resolve

_LOOKED_AT = 256
"""How many objects are gone through from a binding on; a decorator's wrappers are a handful."""
_SMALL = 32
_COLLECTIONS = (dict, list, tuple, set, frozenset)
_OPAQUE = (CodeType, BuiltinFunctionType, ModuleType, FrameType, type)


def unaccounted(codes: Sequence[CodeType], held: Iterable[tuple[Any, ...]]) -> list[int] | None:
    """Say how many hold each of these code objects, besides `codes`, frames, and tuples of ours.

    It may be too many, never too few: an unknown tuple of ours counts as a stranger.

    Parameters:
        codes: the code objects, all different.
        held: tuples that hold some of them; code objects in them are gone through as well.

    Returns:
        For each: the functions that have it, what is suspended in it, and whatever else; None
        where reference counts do not tell.
    """
    if not _env.COUNTS_ARE_EXACT:
        return None
    known = _known(held)
    items = tuple(codes)
    asked: list[tuple[Any, ...]] = [(sys.getrefcount, code) for code in items]
    # In one go, so that the frames are those that are in the counts.
    top, *counts = at_once([(sys._current_frames,), *asked])
    _know_frames(known, top)
    # Besides them, `codes`, `items`, `asked` and the argument of `getrefcount` have each.
    own = _OWN + (codes is not items)
    return [count - own - known[id(code)] for count, code in zip(counts, items, strict=True)]


def _know_frames(known: Counter[int], top: dict[int, FrameType | None]) -> None:
    while top:  # what is kept here would keep the frame that keeps it
        _, frame = top.popitem()
        while frame is not None:
            known[id(frame.f_code)] += 1
            frame = frame.f_back


def _known(held: Iterable[tuple[Any, ...]]) -> Counter[int]:
    """Count the code objects (by `id`) in some tuples and in the constants of code in them."""
    out = Counter[int]()
    seen: set[int] = set()
    # Each once: two code objects that differ in their lines share their constants.
    level = {id(group): group for group in held}
    while level:
        seen.update(level)
        inner = [item for item in chain.from_iterable(level.values()) if type(item) is CodeType]
        out.update(map(id, inner))
        level = {id(item.co_consts): item.co_consts for item in inner}
        for known in seen.intersection(level):
            del level[known]
    return out


def _calibrated() -> int:
    """Count what `unaccounted` itself adds to a count, with a code object that nobody else has."""
    code = compile("", "<trial>", "exec").replace(co_name="trial")
    items = (code,)
    asked: list[tuple[Any, ...]] = [(sys.getrefcount, code) for code in items]
    _, count = at_once([(sys._current_frames,), *asked])
    return int(count) - 1  # the variable `code` here


_OWN = _calibrated()


def more_held(things: tuple[Any, ...], known: Mapping[int, int]) -> list[Any]:
    """Give those of some objects that somebody holds besides a tuple and who is known to.

    Parameters:
        things: the objects, all different, which nobody else has at hand now.
        known: for each (by `id`) how many hold it, besides `things`; never too many.
    """
    if not _env.COUNTS_ARE_EXACT:
        return list(things)
    counts = _counts(things)
    return [
        thing
        for thing, count in zip(things, counts, strict=True)
        if count - _ALONE > known.get(id(thing), 0)
    ]


def _counts(things: tuple[Any, ...]) -> list[int]:
    asked: list[tuple[Any, ...]] = [(sys.getrefcount, thing) for thing in things]
    return at_once(asked)


_ALONE = _counts(([],))[0]
"""What `_counts` itself adds to a count, with the tuple."""


def nearby(
    namespace: Mapping[str, Any], codes: Sequence[CodeType], names: Iterable[str]
) -> dict[int, list[FunctionType]]:
    """Find functions that have these code objects, where their definitions bound them.

    Under decorators too, as far as these keep what they wrap in something small. Nothing is asked
    of the program's objects; what they refer to is followed.

    Parameters:
        namespace: the globals of their module.
        codes: the code objects.
        names: further names of the module to begin at.

    Returns:
        The functions by the `id` of their code.
    """
    wanted = {id(code) for code in codes}
    out: dict[int, list[FunctionType]] = {}
    starts = {code.co_qualname.partition(".<locals>")[0] for code in codes}.union(names)
    seen = {id(namespace), id(None)}
    pending: deque[Any] = deque(resolve(namespace, name) for name in sorted(starts))
    left = _LOOKED_AT + len(pending)
    while pending and left:
        thing = pending.popleft()
        if id(thing) in seen:
            continue
        seen.add(id(thing))
        left -= 1
        if type(thing) is FunctionType:
            if id(thing.__code__) in wanted:
                out.setdefault(id(thing.__code__), []).append(thing)
            pending += (*(thing.__closure__ or ()), thing.__dict__)
        elif _can_be_followed(thing):
            pending += gc.get_referents(thing)
    return out


def _can_be_followed(thing: Any) -> bool:
    kind = type(thing)
    if kind in _COLLECTIONS:
        return len(thing) <= _SMALL
    return not issubclass(kind, (*_COLLECTIONS, *_OPAQUE))
