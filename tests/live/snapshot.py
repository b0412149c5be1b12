"""What a process is, as plain data: equal where nobody could tell a difference."""

from __future__ import annotations

import builtins
import enum
import linecache
import sys
import types
from collections.abc import Iterable, Iterator
from typing import Any

from hmr import hooks

_ATOMS = (int, float, complex, str, bytes, bool, type(None), type(...), range)
_SPECIAL = ("__defaults__", "__kwdefaults__", "__annotations__", "__dict__", "__type_params__")
_NAMES = ("__name__", "__qualname__", "__module__", "__doc__")


class Snapshot:
    """All that can be reached from some modules, by path, with the identity of each object.

    The order of names in a module or class is not a part of it: a name that was deleted and put
    back is the last one. It keeps the objects alive, so that an identity stands for one object as
    long as it lives.

    Parameters:
        modules: names of modules; other ones are left at their identity.
        files: paths whose lines `linecache` shows.
        held: further objects, which the program got from somewhere.
    """

    def __init__(
        self, modules: Iterable[str], files: Iterable[str], held: Iterable[object]
    ) -> None:
        self.facts: dict[str, Any] = {}
        self._modules = tuple(modules)
        self._kept: dict[int, object] = {}  # the first path to an object is enough
        for name in self._modules:
            self._see(name, sys.modules.get(name))
        for place, thing in enumerate(held):
            self._see(f"held {place}", thing)
        self.facts["sys.modules"] = {name: id(sys.modules[name]) for name in sys.modules}
        self.facts["sys.meta_path"] = [id(finder) for finder in sys.meta_path]
        self.facts["sys.path"] = list(sys.path)
        self.facts["switch interval"] = sys.getswitchinterval()
        self.facts["__build_class__"] = builtins.__build_class__
        for path in files:
            linecache.checkcache(path)
            self.facts[f"lines of {path}"] = linecache.getlines(path)
        listeners = hooks.registry.listeners()
        self.facts["hooks"] = [id(entry) for entry in listeners]
        for name in self._modules:
            self.facts[f"hooks of {name}"] = (
                [id(entry) for entry in hooks.registry.disposers(name)],
                hooks.registry.accepts(name),
                [hooks.registry.disposers(name, range(row, row + 1)) for row in range(1, 80)],
            )

    def differences(self, other: Snapshot) -> list[str]:
        """Say what is another way in `other`; empty where it is the same process."""
        missing = object()
        out = []
        for path in {**self.facts, **other.facts}:
            before, after = self.facts.get(path, missing), other.facts.get(path, missing)
            if before != after:
                shown = ["nothing" if fact is missing else repr(fact) for fact in (before, after)]
                out.append(f"{path}: {shown[0]} became {shown[1]}")
        return out

    def _see(self, path: str, thing: Any) -> None:
        if isinstance(thing, _ATOMS):
            self.facts[path] = type(thing), repr(thing)
            return
        self.facts[path] = type(thing).__name__, id(thing)
        if id(thing) in self._kept:
            return
        self._kept[id(thing)] = thing
        for name, part in self._parts(thing):
            self._see(f"{path} {name}", part)

    def _parts(self, thing: Any) -> Iterator[tuple[str, Any]]:
        if isinstance(thing, types.ModuleType):
            if thing.__name__ in self._modules:
                yield "names", repr(sorted(vars(thing)))
                for name, value in vars(thing).items():
                    if name != "__builtins__":
                        yield name, value
        elif isinstance(thing, types.FunctionType):
            yield from self._function(thing)
        elif isinstance(thing, types.CodeType):
            yield from self._code(thing)
        elif isinstance(thing, type):
            yield from self._class(thing)
        elif isinstance(thing, (staticmethod, classmethod)):
            yield "__func__", thing.__func__
        elif isinstance(thing, property):
            yield from (("fget", thing.fget), ("fset", thing.fset), ("fdel", thing.fdel))
            yield "__doc__", thing.__doc__
        elif isinstance(thing, types.MethodType):
            yield from (("__func__", thing.__func__), ("__self__", thing.__self__))
        elif hasattr(thing, "cache_info") and hasattr(thing, "__wrapped__"):
            yield from (("wraps", thing.__wrapped__), ("cache", repr(thing.cache_info())))
        else:
            yield from self._data(thing)

    def _function(self, thing: types.FunctionType) -> Iterator[tuple[str, Any]]:
        yield "code", thing.__code__
        for name in (*_NAMES, *_SPECIAL):
            yield name, getattr(thing, name, None)
        cells = thing.__closure__ or ()
        yield "cells", repr([id(cell) for cell in cells])
        for name, cell in zip(thing.__code__.co_freevars, cells, strict=True):
            self._kept[id(cell)] = cell
            try:
                yield f"cell {name}", cell.cell_contents
            except ValueError:
                yield f"cell {name}", "empty"

    def _code(self, code: types.CodeType) -> Iterator[tuple[str, Any]]:
        yield "line", code.co_firstlineno
        yield "lines", repr(list(code.co_lines()))
        for place, const in enumerate(code.co_consts):
            if isinstance(const, types.CodeType):
                yield f"const {place}", const

    def _class(self, cls: type) -> Iterator[tuple[str, Any]]:
        if cls.__module__ not in self._modules:
            return
        yield from ((name, getattr(cls, name)) for name in ("__name__", "__qualname__"))
        yield "bases", repr([id(base) for base in cls.__bases__])
        yield "mro", repr([id(base) for base in cls.__mro__])
        yield "flags", cls.__flags__ & (1 << 20)  # is abstract
        yield "members", repr(sorted(vars(cls)))
        for name, value in vars(cls).items():
            if name in ("__abstractmethods__",):
                yield name, repr(sorted(value))
            elif name not in ("__dict__", "__weakref__", "_abc_impl"):
                yield name, value

    def _data(self, thing: Any) -> Iterator[tuple[str, Any]]:
        if isinstance(thing, dict):
            yield "keys", repr(list(thing))
            yield from ((repr(key), value) for key, value in thing.items())
        elif isinstance(thing, (list, tuple)):
            yield "length", len(thing)
            yield from ((str(place), item) for place, item in enumerate(thing))
        elif isinstance(thing, (set, frozenset)):
            yield "items", repr(sorted(id(item) for item in thing))
            yield from ((repr(item), item) for item in sorted(thing, key=repr))
        if hasattr(thing, "__dict__") and (
            type(thing).__module__ in self._modules or isinstance(thing, enum.Enum)
        ):
            yield "class", type(thing)
            yield "fields", vars(thing)


__all__ = ["Snapshot"]
