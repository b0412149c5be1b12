"""Where a module, function or class that somebody holds is defined, and how to find it again."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import BuiltinFunctionType, CodeType, FrameType, FunctionType, MethodType, ModuleType
from typing import Any

from hmr._types import ModuleName, QualName
from hmr.errors import NotReloadable

_DEPTH = 4  # wrappers around wrappers that are looked through for the definition inside
_WIDTH = 64  # objects looked at in all: a wrapper that holds the world is not searched


@dataclass(frozen=True, slots=True)
class Place:
    """Where a thing is defined.

    Parameters:
        module: the module's name in `sys.modules`.
        name: its qualified name there; empty for the module itself, and for a function or class
            that no name of a module leads to (``"outer.<locals>.inner"``).
        path: the file, empty for a package without one (a namespace package).
    """

    module: ModuleName
    name: QualName
    path: str

    @property
    def top_level(self) -> ModuleName:
        """The top-level package that the module belongs to."""
        return self.module.partition(".")[0]

    def find(self, last: object) -> object:
        """Give what is at this place now; `last`, what was there before, where nothing is."""
        if not self.name:
            return sys.modules.get(self.module, last) if isinstance(last, ModuleType) else last
        return resolve(self.module, self.name, last)


def resolve(module: ModuleName, name: QualName, default: object = None) -> object:
    """Give what `name` leads to in `module`, without importing anything."""
    found: Any = sys.modules.get(module)
    if found is None:
        return default
    for part in name.split("."):
        # Not getattr on the module: a lazy `__getattr__` of its may import or compute.
        space = found.__dict__ if isinstance(found, ModuleType) else None
        try:
            found = space[part] if space is not None else inspect.getattr_static(found, part)
        except (KeyError, AttributeError):
            return default
        if isinstance(found, (staticmethod, classmethod)):
            found = found.__func__
    return found


def locate(thing: object, caller: Mapping[str, Any] | None = None) -> Place:
    """Say where `thing` is defined.

    Parameters:
        thing: a module, function, class, or a decorated one of these.
        caller: the namespace of whoever asks; the name under which *it* imported the thing is
            only the last resort.

    Returns:
        The place; for a decorated function without `functools.wraps`, of the function inside.

    Raises:
        NotReloadable: it is a constant or an instance, or it has no Python source.
    """
    if isinstance(thing, ModuleType):
        return Place(thing.__name__, "", _path(thing, thing))
    for inner in _definitions(thing):
        module, name = _claims(inner)
        found = resolve(module, name)
        if found is thing or (isinstance(thing, MethodType) and found is thing.__func__):
            return Place(module, name, _path(sys.modules[module], thing))
    if not isinstance(thing, (type, FunctionType, MethodType, BuiltinFunctionType)):
        raise NotReloadable(_advice(thing))
    bound = _bound(thing, caller)
    if bound is not None:
        module, name = bound
        return Place(module, name, _path(sys.modules[module], thing))
    module, _ = _claims(thing)
    owner = sys.modules.get(module)
    if owner is None:
        raise NotReloadable(
            f"{thing!r} belongs to module {module!r}, which is not in sys.modules: only what is"
            " imported from a file can be reloaded; import the module and pass it, or the thing"
            " taken from it"
        )
    return Place(module, "", _path(owner, thing))


def half_made(thing: object, frame: FrameType) -> Place | None:
    """Give the place that `thing` will have, if `frame` is just defining it: a decorator's case."""
    if frame.f_code.co_flags & inspect.CO_OPTIMIZED:  # a function's body, not a module's or class's
        return None
    for inner in _definitions(thing):
        module, name = _claims(inner)
        if module == frame.f_globals.get("__name__") and "<locals>" not in name:
            if resolve(module, name) is thing:
                return None
            return Place(module, name, _path(sys.modules[module], thing))
    return None


def module_frame(frame: FrameType) -> FrameType | None:
    """Give the frame that executes the module whose code runs in `frame`, if it still does."""
    namespace = frame.f_globals
    outer: FrameType | None = frame
    while outer is not None:
        if outer.f_globals is namespace and outer.f_code.co_name == "<module>":
            return outer
        outer = outer.f_back
    return None


def _claims(thing: object) -> tuple[str, str]:
    """Give the module and qualified name that a thing says it has."""
    module = getattr(thing, "__module__", None)
    name = getattr(thing, "__qualname__", None)
    return (module if isinstance(module, str) else "", name if isinstance(name, str) else "")


def _definitions(thing: object) -> Iterator[object]:
    """Walk `thing` and what it wraps, the nearest first: the definition is one of them.

    @plain                  wrapper <- the thing, says that it is "plain.<locals>.wrapper"
    def work(): ...            cell f -> work <- the definition, says that it is "work"
    """
    level: list[object] = [thing]
    seen: set[int] = set()
    for _ in range(_DEPTH):
        following: list[object] = []
        for item in level:
            if id(item) in seen or len(seen) >= _WIDTH:
                continue
            seen.add(id(item))
            if callable(item) and _claims(item)[1]:
                yield item
            following += _held(item)
        level = following


def _held(item: object) -> list[object]:
    """Give the functions and wrappers that a wrapper may hold its definition in."""
    if isinstance(item, type):
        return []
    held: list[object] = []
    for cell in getattr(item, "__closure__", None) or ():
        try:
            held.append(cell.cell_contents)
        except ValueError:  # an empty cell: its variable is not assigned yet
            continue
    held += (getattr(item, slot, None) for slot in ("__wrapped__", "__func__", "func"))
    if not isinstance(item, ModuleType):
        held += list(getattr(item, "__dict__", {}).values())
    return [thing for thing in held if callable(thing)]


def _bound(thing: object, caller: Mapping[str, Any] | None) -> tuple[ModuleName, QualName] | None:
    """Find a module-level name for `thing`: the caller's own only where there is no other."""
    last: tuple[ModuleName, QualName] | None = None
    # `sys.modules` is in the order in which modules were finished (importlib takes each out and
    # puts it in again then): who defines a thing comes before who imports it.
    for module in list(sys.modules.values()):
        space = getattr(module, "__dict__", None)
        if not isinstance(module, ModuleType) or space is None:
            continue
        for name, value in list(space.items()):
            if value is thing:
                if space is not caller:
                    return module.__name__, name
                last = last or (module.__name__, name)
    return last


def _path(module: ModuleType, thing: object) -> str:
    """Give the module's source file, or refuse in words that fit."""
    file = getattr(module, "__file__", None)
    if file is None and hasattr(module, "__path__"):
        return ""
    source = inspect.getsourcefile(module) if file is not None else None
    if source is not None:
        return source
    if module.__name__ == "__main__":
        raise NotReloadable(
            f"{thing!r} is defined in the interactive session, not in a file: nothing can be"
            " edited there but by executing it again; put it into a module and import it"
        )
    raise NotReloadable(
        f"{thing!r} has no Python source (it is built in or compiled): only what is imported from"
        " a .py file can be reloaded; after a rebuild, start the program again"
    )


def _advice(thing: object) -> str:
    """Say what to hand over instead of a constant or an instance."""
    kind = type(thing)
    what = repr(thing)
    what = what if len(what) <= 60 else what[:57] + "..."
    if isinstance(thing, CodeType) or kind.__module__ == "builtins":
        remedy = (
            "a constant is kept up to date where it is read through its module: reload the module"
            " and read `module.NAME`"
        )
    else:
        remedy = (
            f"pass its class, {kind.__qualname__}: instances made before and after are then patched"
            " with it; or the function without parentheses: `func`, not `func()`"
        )
    return (
        f"{what} is of type {kind.__qualname__}, neither a module, a function nor a class:"
        f" there is no definition to reload it by; {remedy}"
    )
