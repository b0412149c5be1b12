"""What a name holds, and who asks it for what: as far as it decides what may be made again."""

from __future__ import annotations

import dis
import gc
import re
import sys
import weakref
from collections.abc import Iterable, Mapping
from enum import Enum
from io import BytesIO, StringIO
from itertools import count, islice
from types import (
    BuiltinFunctionType,
    CellType,
    CodeType,
    FrameType,
    FunctionType,
    MethodType,
    ModuleType,
)
from typing import Any

from hmr._contents import PLAIN
from hmr._types import ModuleName, QualName
from hmr.graph import Key
from hmr.live.known.registry import Registry
from hmr.live.process.looking import is_a, method_of, names_of
from hmr.live.process.survey import resolve

_SCALARS = (int, float, complex, str, bytes, bool, range, type(None), type(...))
_OF_VALUES = frozenset({"decimal", "fractions", "datetime", "uuid"})
"""Modules whose instances are values: they hold nothing that changes."""
_DEFINED = (FunctionType, BuiltinFunctionType, ModuleType, type)
"""What a statement hands on, and does not make."""
_CALLED = (*_DEFINED, MethodType, CodeType, FrameType, CellType, weakref.ref)
_GOING_ON = frozenset({count, BytesIO, StringIO})
_COUNT = re.compile(r"count\((-?\d+)(?:, (-?\d+))?\)")
_DRAWING = ("random", "Random")
_LARGE = 500
"""So many things at most does an object hold of which it is known that it keeps nothing."""
_COLLECTIONS = frozenset((tuple, frozenset, *PLAIN))
_MOST = 2000
"""How many things are looked at within a collection."""
_CALLED_BY = {
    "BINARY_SUBSCR": "__getitem__",
    "STORE_SUBSCR": "__setitem__",
    "DELETE_SUBSCR": "__delitem__",
    "CONTAINS_OP": "__contains__",
}
"""Which method an instruction calls: ``self[key] = value`` in a `MutableMapping`."""
_BY_NAME_OF_ANY = frozenset({"getattr", "hasattr", "dir", "vars", "__dict__", "getmembers"})
"""Code that names one of these may ask for any attribute."""
_IN_THREADS = frozenset({"threading", "multiprocessing.process"})
"""Modules whose classes run methods in another thread, or process."""
_OF_ALL = frozenset({"builtins", "typing", "abc", "enum", "_collections_abc", "typing_extensions"})
"""Modules whose classes ask for nothing that programs give in their own."""


def is_plain(registry: Registry, module: ModuleName, name: QualName) -> bool:
    """Whether a name holds nothing but data that is as its statement made it.

    Parameters:
        registry: the modules.
        module: the module's name.
        name: the name in it, or of a member of a class.
    """
    if module not in registry:
        return False
    mutable = type(resolve(registry[module].namespace, name)) in PLAIN
    return holds_plain(registry, module, name) and (not mutable or registry.intact(module, name))


def holds_plain(registry: Registry, module: ModuleName, name: QualName) -> bool:
    """Whether a name holds nothing but data, whoever may have altered it.

    Parameters:
        registry: the modules.
        module: the module's name.
        name: the name in it, or of a member of a class.
    """
    thing = resolve(registry[module].namespace, name) if module in registry else _plain
    # (A definition may be what makes it.)
    return not is_a(thing, _DEFINED) and _plain(thing, [0])  # type: ignore[arg-type]


def may_bind(registry: Registry, module: ModuleName, name: str) -> bool:
    """Whether a name holds nothing but data that its statement bound to it, or is not there.

    Parameters:
        registry: the modules.
        module: the module.
        name: the name in it.
    """
    tracked = registry[module]
    if name not in tracked.namespace:
        return True
    return is_plain(registry, module, name) and not tracked.rebound(name, tracked.namespace)


def _plain(thing: Any, seen: list[int]) -> bool:
    seen[0] += 1
    kind = type(thing)
    if seen[0] > _MOST:
        return False
    if kind in _SCALARS or kind.__module__ in _OF_VALUES:
        return True
    if kind not in _COLLECTIONS:
        return is_a(thing, _DEFINED)  # type: ignore[arg-type]  # one of several
    parts = (*thing, *thing.values()) if issubclass(kind, dict) else tuple(thing)
    return all(_plain(part, seen) for part in parts)


def is_finished(registry: Registry, module: ModuleName, name: QualName, code: Key) -> bool:
    """Whether a name holds an object that does not have a function which a library was handed.

    The library has called that to make the object, or has no use for it: what keeps one for later
    holds it, or more than can be looked through.

    Parameters:
        registry: the modules.
        module: the module that binds the name.
        name: the name.
        code: the function, or a method.
    """
    thing = registry[module].namespace.get(name) if module in registry else None
    if is_a(thing, (*_DEFINED, Enum)) or is_used_up(thing):  # type: ignore[arg-type]
        return False
    space = registry[code.module].namespace
    handed = resolve(space, code.name)
    owner = resolve(space, code.name.rpartition(".")[0])
    seen, todo = {id(thing)}, [thing]
    for each in todo:  # which grows by what that holds
        if owner in type(each).__mro__:
            return False
        for part in gc.get_referents(each):
            if part is type(each) or id(part) in seen or type(part) in _SCALARS:
                continue
            if is_a(part, _CALLED):  # type: ignore[arg-type]  # one of several
                heir = is_a(part, type) and owner in part.__mro__
                if part is handed or heir or not _is_ours(registry, part):
                    return False
                continue
            seen.add(id(part))
            todo.append(part)
        if len(todo) > _LARGE:
            return False
    return not _plain(thing, [0])


def is_made(registry: Registry, module: ModuleName, name: str) -> bool:
    """Whether a name holds an object that a statement has made by calling something.

    Plain data is none: it is computed again. Nor is what a statement only hands on.
    """
    thing = registry[module].namespace.get(name) if module in registry else None
    if thing is None or is_a(thing, (*_CALLED, Enum)) or is_used_up(thing):  # type: ignore[arg-type]
        return False
    return not _plain(thing, [0])


def is_used_up(thing: object) -> bool:
    """Whether an object has been used up by those who used it: an iterator, a file that was read.

    A file that may be written to is not made anew: that might empty it. Nor is a counter: the
    numbers that it has handed out must not be handed out twice.
    """
    kind = type(thing)
    if not hasattr(kind, "__next__") or kind is count:
        return False
    if kind.__module__ in ("_io", "tempfile"):
        return str(getattr(thing, "mode", "")) in ("r", "rb", "rt")
    return True


def goes_on(registry: Registry, module: ModuleName, name: str) -> bool:
    """Whether a name holds what gives something else each time, and only names of modules have it.

    Who else has it may take something while the program runs.

    Parameters:
        registry: the modules.
        module: the module.
        name: the name in it.
    """
    space = registry[module].namespace
    kind = type(space.get(name))
    if kind not in _GOING_ON and names_of(kind) != _DRAWING:
        return False
    known = id(space[name])
    spaces = [registry[each].namespace for each in registry.names]
    names = sum(id(value) == known for each in spaces for value in list(each.values()))
    if sys.getrefcount(space[name]) != names + 1:  # its argument
        return False
    return kind is not count or _is_last(spaces, space[name])


def _is_last(spaces: Iterable[Mapping[str, Any]], counter: object) -> bool:
    """Whether names have the last number of a counter: else somebody else has been given it."""
    following, step = counted(counter)
    values = (value for space in spaces for value in list(space.values()))
    return following is not None and any(
        type(each) is int and each == following - step
        for value in values
        for each in (value if type(value) in (tuple, list) else (value,))
    )


def counted(counter: object) -> tuple[int | None, int]:
    """Give the next number of an `itertools.count`, None where it is no integer, and its step."""
    if type(counter) is not count:
        return None, 1
    found = _COUNT.fullmatch(repr(counter))  # to ask it would be to take one
    return (int(found[1]), int(found[2] or 1)) if found is not None else (None, 1)


def may_give(
    registry: Registry, module: ModuleName, path: str, where: ModuleName, name: QualName
) -> bool:
    """Whether what a dotted name stands for may be, hold or give an object of a class.

    Parameters:
        registry: the modules.
        module: the module that spells it.
        path: the dotted name; with a ``=`` before it, it is about that very object, and with
            ``()`` behind it, about what a call of it gives.
        where: the class's module.
        name: the class's name in it.
    """
    if module not in registry or where not in registry:
        return False
    cls = resolve(registry[where].namespace, name)
    itself, called = path.startswith("="), path.endswith("()")
    first, *rest = path.removeprefix("=").removesuffix("()").split(".")
    space = registry[module].namespace
    if not is_a(cls, type) or first not in space:
        return True  # a local variable, which may be anything
    thing = space[first]
    for part in rest:
        if type(thing) is ModuleType:
            if thing.__name__ not in registry:
                return False
            thing = vars(thing).get(part)
        else:  # what it has may be anything, unless it is of another library
            return _is_ours(registry, thing)
    if itself and type(thing) not in _COLLECTIONS:
        return issubclass(type(thing), cls)
    if is_a(thing, type):
        # (Not `thing.__new__`: a class may be asked nothing.)
        own = any("__new__" in vars(base) for base in thing.__mro__ if base is not object)
        return issubclass(thing, cls) or (_is_ours(registry, thing) and (own or not called))
    if is_a(thing, (FunctionType, ModuleType)):  # type: ignore[arg-type]  # one of several
        return str(getattr(thing, "__module__", None)) in registry
    if type(thing) in _COLLECTIONS:
        return not _plain(thing, [0]) or _has_a_class(thing, cls)
    return type(thing) not in _SCALARS and _is_ours(registry, thing)


def _has_a_class(thing: Any, cls: type) -> bool:
    """Whether a collection holds a class that is, or descends from, another one."""
    held = dict.values(thing) if issubclass(type(thing), dict) else thing
    return any(is_a(each, type) and issubclass(each, cls) for each in [*islice(held, _MOST)])


def _is_ours(registry: Registry, thing: object) -> bool:
    kind: type = thing if is_a(thing, type) else type(thing)
    if is_a(thing, FunctionType):
        return str(thing.__module__) in registry
    return any(names_of(base)[0] in registry for base in kind.__mro__)


def asks_abroad(registry: Registry, module: ModuleName, name: QualName, attribute: str) -> bool:
    """Whether a base class of another library has or asks for an attribute, by name or by any.

    Parameters:
        registry: the modules.
        module: the class's module.
        name: the class's name in it.
        attribute: the attribute's name.
    """
    cls = resolve(registry[module].namespace, name) if module in registry else None
    if not is_a(cls, type):
        return False
    wanted = _BY_NAME_OF_ANY | {attribute}
    return any(
        attribute in vars(base) or _names_one(base, wanted)
        for base in cls.__mro__[1:]
        if (home := names_of(base)[0]) not in _OF_ALL and home not in registry
    )


def runs_abroad(
    registry: Registry, module: ModuleName, name: QualName, called: str, attribute: str
) -> bool:
    """Whether a method of another library runs a method of a class that is derived from its own.

    Parameters:
        registry: the modules.
        module: the class's module.
        name: the class's name in it.
        called: the library's method.
        attribute: the class's method.
    """
    cls = resolve(registry[module].namespace, name) if module in registry else None
    if not is_a(cls, type) or any(names_of(base)[0] in _IN_THREADS for base in cls.__mro__):
        return False
    todo, seen = [called], {called}
    for each in todo:  # which grows by the methods that it calls
        for base in cls.__mro__:
            member = vars(base).get(each)
            if names_of(base)[0] in registry or member is None:
                continue
            function = method_of(member)
            names = _names_in(function.__code__) if function is not None else set[str]()
            if attribute in names or not _BY_NAME_OF_ANY.isdisjoint(names):
                return True
            fresh = sorted(names - seen)
            seen.update(fresh)
            todo += fresh
    return False


def _names_in(code: CodeType) -> set[str]:
    """Give the names in a function's code, and the methods that its operators call."""
    inner = (each for each in code.co_consts if type(each) is CodeType)
    called = {_CALLED_BY.get(each.opname, "") for each in dis.get_instructions(code)} - {""}
    return called.union(code.co_names, *map(_names_in, inner))


def _names_one(cls: type, wanted: frozenset[str]) -> bool:
    for member in vars(cls).values():
        function = method_of(member)
        if function is not None and _in_code(function.__code__, wanted):
            return True
    return False


def _in_code(code: CodeType, wanted: frozenset[str]) -> bool:
    if not wanted.isdisjoint(code.co_names):
        return True
    inner = (each for each in code.co_consts if type(each) is CodeType)
    return any(_in_code(each, wanted) for each in inner)


ASKED = (is_plain, may_give, asks_abroad, runs_abroad)
"""What the graph asks of the process: see `hmr.graph.told`."""
