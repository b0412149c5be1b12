"""Look at the process without touching it: who holds a code object, and what is running."""

from __future__ import annotations

import gc
import sys
import threading
from collections.abc import Container, Iterable, Iterator, Mapping
from types import (
    AsyncGeneratorType,
    CodeType,
    CoroutineType,
    FrameType,
    FunctionType,
    GeneratorType,
)
from typing import Any, NamedTuple

from hmr._types import ModuleName, QualName
from hmr.live.process.instant import current_frames
from hmr.live.process.looking import is_a, private

_SUSPENDS = 0x20 | 0x80 | 0x200  # inspect.CO_GENERATOR | CO_COROUTINE | CO_ASYNC_GENERATOR


class Running(NamedTuple):
    """A frame that runs a code object now."""

    code: CodeType
    thread: str


class Suspended(NamedTuple):
    """A generator, coroutine or async generator that will go on with a code object."""

    code: CodeType
    kind: str


def functions_of(namespaces: Iterable[dict[str, Any]]) -> list[FunctionType]:
    """Find all functions that look their globals up in one of these namespaces.

    However they are held (closures, callbacks, C containers): a function refers to its globals.
    """
    spaces = list(namespaces)
    if not spaces:
        return []
    return [found for found in gc.get_referrers(*spaces) if type(found) is FunctionType]


def wrappers_of(
    functions: Iterable[FunctionType], depth: int = 4
) -> list[tuple[FunctionType, FunctionType]]:
    """Find the functions that say that they wrap another (``__wrapped__``), through layers.

    Returns:
        Each wrapper, after the innermost function that it wraps.
    """
    out: list[tuple[FunctionType, FunctionType]] = []
    layer = [(function, function) for function in functions]
    while layer and depth:
        depth -= 1
        inner = {id(outside): innermost for innermost, outside in layer}
        wraps: dict[int, FunctionType] = {}
        spaces: list[dict[str, Any]] = []
        for space in gc.get_referrers(*[outside for _, outside in layer]):
            if type(space) is dict and id(space.get("__wrapped__")) in inner:
                wraps[id(space)] = inner[id(space["__wrapped__"])]
                spaces.append(space)
        layer = [
            (wraps[id(owner.__dict__)], owner)
            for owner in (gc.get_referrers(*spaces) if spaces else ())
            if type(owner) is FunctionType and id(owner.__dict__) in wraps
        ]
        out += layer
    return out


def frames() -> Iterator[tuple[str, FrameType]]:
    """Give every frame of every thread, with the thread's name."""
    names = {thread.ident: thread.name for thread in threading.enumerate()}
    tops = current_frames()
    while tops:  # a variable that kept the innermost frame would keep itself alive with it
        ident, top = tops.popitem()
        frame: FrameType | None = top
        del top
        while frame is not None:
            yield names.get(ident, str(ident)), frame
            frame = frame.f_back


def running(codes: Mapping[int, object]) -> list[Running]:
    """Find the frames that run one of these code objects, given by `id`."""
    if not any(id(frame.f_code) in codes for frame in _all_frames()):
        return []  # nearly always so, and then no thread need be named
    return [
        Running(frame.f_code, thread) for thread, frame in frames() if id(frame.f_code) in codes
    ]


def suspended(codes: Iterable[CodeType]) -> list[Suspended]:
    """Find what is suspended in one of these code objects; searches only if one can suspend."""
    able = [code for code in codes if code.co_flags & _SUSPENDS]
    if not able:
        return []
    out: list[Suspended] = []
    for holder in gc.get_referrers(*able):
        if type(holder) is GeneratorType and holder.gi_frame is not None:
            out.append(Suspended(holder.gi_code, "generator"))
        elif type(holder) is CoroutineType and holder.cr_frame is not None:
            out.append(Suspended(holder.cr_code, "coroutine"))
        elif type(holder) is AsyncGeneratorType and holder.ag_frame is not None:
            out.append(Suspended(holder.ag_code, "async generator"))
    return out


def _all_frames() -> Iterator[FrameType]:
    tops = current_frames()
    while tops:  # as in `frames`
        frame: FrameType | None = tops.popitem()[1]
        while frame is not None:
            yield frame
            frame = frame.f_back


def module_lines(namespaces: Mapping[int, ModuleName]) -> dict[ModuleName, int]:
    """Give the line that each module's top level is at, for those that are being executed.

    Parameters:
        namespaces: `id` of a module's namespace to its name.
    """
    out: dict[ModuleName, int] = {}
    for frame in _all_frames():
        name = namespaces.get(id(frame.f_globals))
        if name is not None and frame.f_code.co_name == "<module>":
            out[name] = frame.f_lineno
    return out


def held_elsewhere(thing: object, namespaces: Container[int], near: Iterable[object] = ()) -> bool:
    """Whether some collection or object has a thing, besides these namespaces (by `id`).

    Parameters:
        thing: the thing.
        namespaces: those.
        near: what is looked at first: where one of it has the thing, nothing is searched for.
    """
    known = (it for it in near if any(each is thing for each in gc.get_referents(it)))
    if any(_counts(holder, thing, namespaces) for holder in known):
        return True
    return any(
        _counts(holder, thing, namespaces)
        for holder in gc.get_referrers(thing)
        if holder is not sys._getframe().f_locals
    )


def _counts(holder: Any, thing: object, namespaces: Container[int]) -> bool:
    if type(holder) not in (dict, list, set) or id(holder) in namespaces:
        return False
    return not (type(holder) is dict and holder.get("__wrapped__") is thing)


def resolve(namespace: Mapping[str, Any], qualname: QualName) -> Any:
    """Find what a qualified name stands for, through classes' own members; None where nothing."""
    first, *rest = qualname.split(".")
    found = namespace.get(first)
    for part in rest:
        if not is_a(found, type):
            return None
        found = found.__dict__.get(private(found, part))
    return found
