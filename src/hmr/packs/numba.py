"""The pack of numba: what was compiled from old code is compiled anew at its next call."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterator, Sequence
from types import CodeType, FunctionType, ModuleType
from typing import Any

from hmr.pack import Pack, Revision


class NumbaPack(Pack):
    """Empties the dispatchers whose machine code may hold something that has changed.

    Globals and other compiled functions are frozen into machine code. What is emptied is compiled
    at its next call; after a revision that failed, that is only slow.
    """

    awakened_by = "numba"
    needs = ("numba.core.dispatcher:Dispatcher",)

    def __init__(self) -> None:
        self._before: dict[int, Any] = {}

    def begin(self, revision: Revision) -> None:
        """Have statements that run again call the new code, and note what loops were made from."""
        self._before = {
            id(each): _made_from(_source(each._dispatcher)) for each in _ufuncs(revision)
        }
        for found in _stale(revision):
            _forget(found)

    def end(self, revision: Revision) -> None:
        """Let go of what loops were made from."""
        self._before.clear()

    def rebuild(self, revision: Revision) -> None:
        """Forget what was compiled meanwhile, and name the ufuncs, whose loops are fixed."""
        stale = _stale(revision)
        for found in stale:
            if not _forget(found):
                _say(revision, found, "its parameters are fixed where it was compiled")
        for ufunc in _ufuncs(revision):
            before = self._before.get(id(ufunc))
            if before is not None and before != _made_from(_source(ufunc._dispatcher)):
                _say(revision, ufunc._dispatcher, "the loops of a ufunc cannot be exchanged")
        changed = set(map(id, revision.functions))
        for function in _fixed(revision):
            if id(function) in changed:
                _tell(revision, function, "it was compiled where it is decorated, and for good")


def _ufuncs(revision: Revision) -> Iterator[Any]:
    """Give the ufuncs that have loops already."""
    module: Any = sys.modules.get("numba.np.ufunc.dufunc")
    for found in revision.instances(module.DUFunc) if module is not None else ():
        if found.types:
            yield found


def _made_from(function: Any, seen: frozenset[int] = frozenset()) -> tuple[Any, ...]:
    """Give what machine code is made from: a function's code, and what that uses, by value."""
    if type(function) is not FunctionType or id(function) in seen:
        return ()
    seen |= {id(function)}
    code, parts = function.__code__, list[Any]()
    for used in _used(function):
        inner = used if type(used) is FunctionType else getattr(used, "py_func", None)
        plain = type(used) in (int, float, complex, bool, str)
        parts.append(used if plain else _made_from(inner, seen) if inner is not None else id(used))
    consts = [each for each in code.co_consts if type(each) is not CodeType]
    return (code.co_code, code.co_names, repr(consts), *parts)


def _stale(revision: Revision) -> Sequence[Any]:
    """Give the dispatchers of edited modules, and those whose code names what is stale."""
    kind: Any = sys.modules["numba.core.dispatcher"].Dispatcher
    waiting = list(revision.instances(kind))
    stale: list[Any] = []
    ids: set[int] = set()
    while True:
        fresh = [found for found in waiting if _is_stale(found, revision, ids)]
        if not fresh:
            return stale
        stale += fresh
        ids |= {id(found) for found in fresh}
        waiting = [found for found in waiting if id(found) not in ids]


def _source(found: Any) -> Any:
    return found.__dict__.get("py_func")


def _is_stale(found: Any, revision: Revision, stale: set[int]) -> bool:
    function = _source(found)
    if type(function) is not FunctionType:
        return False
    module = sys.modules.get(function.__globals__.get("__name__", ""))
    if module is None or vars(module) is not function.__globals__:
        return False  # a module that is gone
    if module.__name__ in revision.modules:
        return True
    return any(
        id(used) in stale or (type(used) is ModuleType and used.__name__ in revision.modules)
        for used in _used(function)
    )


def _used(function: FunctionType) -> Iterator[object]:
    """Give what the code of a function names, among its globals and in its cells."""
    for name in function.__code__.co_names:
        if name in function.__globals__:
            yield function.__globals__[name]
    for cell in function.__closure__ or ():
        try:
            yield cell.cell_contents
        except ValueError:  # not assigned yet
            continue


def _forget(found: Any) -> bool:
    """Drop the machine code; say whether it can be made anew from the function."""
    compiler = found._compiler
    now = inspect.signature(_source(found))
    if list(now.parameters) != list(compiler.pysig.parameters):
        return False
    compiler.pysig = now
    if not found._can_compile:
        found.recompile()  # only the signatures that it was declared with
    elif found.overloads:
        found._make_finalizer()()
        found._reset_overloads()
        found._cache.flush()
    return True


def _fixed(revision: Revision) -> Iterator[Any]:
    """Give the functions of what is compiled once: generalized ufuncs, callbacks, classes."""
    modules: Any = sys.modules
    if (module := modules.get("numba.np.ufunc.gufunc")) is not None:
        for found in revision.instances(module.GUFunc):
            yield getattr(found.gufunc_builder, "py_func", None)
    if (module := modules.get("numba.core.ccallback")) is not None:
        for found in revision.instances(module.CFunc):
            yield vars(found).get("_pyfunc")
    if (module := modules.get("numba.experimental.jitclass.base")) is not None:
        for found in revision.instances(module.JitClassType):
            if (made := vars(found).get("class_type")) is not None:
                yield from map(_source, made.jit_methods.values())


def _say(revision: Revision, found: Any, why: str) -> None:
    _tell(revision, _source(found), why)


def _tell(revision: Revision, function: Any, why: str) -> None:
    revision.not_live(
        "HMR111",
        f"{function.__module__}:{function.__qualname__}",
        "its machine code",
        why,
        "edit its decorator line to have it made anew, or restart",
    )
