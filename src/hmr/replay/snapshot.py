"""A snapshot: what a process holds of some modules, as a flat table of paths and texts.

It runs inside the children of a replay and reads only: nothing of the program is called, save the
`repr` of values that are not the project's. Two processes that behave alike give equal tables,
wherever their objects lie. A path that ends in ``#lines`` is about line numbers alone.
"""

from __future__ import annotations

import functools
import re
import sys
import types
import typing
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from hmr.replay.aliases import alias_text
from hmr.replay.bytecode import code_text, code_texts, digest
from hmr.replay.counted import COUNTED, ranks

Table = dict[str, str]

LINES = "#lines"
ORDER = "#order"
HELD = "held "
OWN_CLASS = "#closure.__class__"
ASTRAY = "not at home "

_DEPTH = 6  # containers and instances within each other
_ITEMS = 2000  # of one container
_ENTRIES = 600_000  # of one snapshot
_PLAIN = (int, float, complex, bool, type(None), type(...), type(NotImplemented), range)
_ADDRESS = re.compile(r"\b0x[0-9a-fA-F]+")
_WORD = re.compile(r"\w+")
# What the import system or the interpreter writes, and differs where behaviour does not.
_SKIP_IN_MODULE = frozenset(
    f"__{name}__"
    for name in (
        *("name", "loader", "spec", "cached", "builtins", "file", "path", "package"),
        *("warningregistry", "conditional_annotations"),
    )
)
_SKIP_IN_CLASS = frozenset(("__dict__", "__weakref__", "_abc_impl", "__subclasshook__"))
# Whose state is the interpreter's, or a lock's, or another library's world.
_OPAQUE_MODULES = ("_thread", "threading", "_weakref", "weakref", "_contextvars", "_weakrefset")
_AS_TEXT = ("typing", "re", "_typing", "typing_extensions")


class Snapshot:
    """Reads modules into a table.

    Parameters:
        names: the modules, as in `sys.modules`; those that are not there are passed over.
        root: the folder that the project's source files are in.
    """

    def __init__(self, names: Iterable[str], root: str) -> None:
        self.table: Table = {}
        self.names = sorted(names)
        self._ours = frozenset(self.names)
        self._spaces = {
            id(vars(module)): name
            for name, module in list(sys.modules.items())
            if isinstance(module, types.ModuleType)
        }
        self._root = root
        self._paths: dict[int, str] = {}
        self._alive: list[object] = []  # an id stands for one object only while that is alive
        self._work: deque[tuple[Any, str, int]] = deque()
        self._classes: list[tuple[str, type]] = []
        self._slots: dict[int, list[tuple[str, Any]]] = {}
        self._counted: dict[str, int] = {}

    def take(self) -> Table:
        """Read all modules and give the table."""
        for name in self.names:
            module = sys.modules.get(name)
            if isinstance(module, types.ModuleType):
                self._module(name, module)
        self._drain()
        for path, cls in self._classes:
            subclasses: list[type] = type.__subclasses__(cls)
            known = (self._paths.get(id(sub)) for sub in subclasses)
            self.table[f"{path}#subclasses"] = " ".join(sorted(sub for sub in known if sub))
        self.table.update(ranks(self._counted))
        return self.table

    def take_held(self, held: Mapping[str, object]) -> Table:
        """Say of what was held from before whether it is what its path means now.

        Call it after `take`. The entries begin with ``held``; what is still the same object has
        the text ``live``, and what is not is described in entries of its own.
        """
        for path, thing in held.items():
            now = locate(path)
            key = HELD + path
            if now is thing:
                self.table[key] = "live"
                continue
            self.table[key] = "another object than " + self._short(now)
            if type(thing) is types.FunctionType:
                self._function(thing, key, 0)
        self._drain()
        return self.table

    # -- the walk -------------------------------------------------------------------------------
    def _drain(self) -> None:
        while self._work and len(self.table) < _ENTRIES:
            thing, path, depth = self._work.popleft()
            kind = type(thing)
            if issubclass(kind, type):
                self._class(thing, path)
            elif kind is types.FunctionType:
                self._function(thing, path, depth)
            else:
                self._inside(thing, path, depth)

    def _module(self, name: str, module: types.ModuleType) -> None:
        for key, value in sorted(vars(module).items()):
            # (Annotations that are there and empty are as good as none.)
            if key not in _SKIP_IN_MODULE and (key != "__annotations__" or value):
                self.table[f"{name}:{key}"] = self._text(value, f"{name}:{key}", 0)

    def _text(self, value: Any, path: str, depth: int) -> str:
        """Describe a value in one line; what has an inside is put on the list, once."""
        kind = type(value)
        plain = plain_text(value)
        if plain is not None:
            return plain
        if issubclass(kind, types.ModuleType):
            return f"module {value.__name__}"
        if issubclass(kind, type) or kind is types.FunctionType:
            return self._definition(value, path)
        if kind is types.MethodType:
            func = self._text(value.__func__, f"{path}#func", depth + 1)
            return f"method {func} of {self._text(value.__self__, f'{path}#self', depth + 1)}"
        if kind is staticmethod and path.endswith(".__new__"):  # it is one, said or not
            return self._text(value.__func__, path, depth)
        if kind in (staticmethod, classmethod):
            return f"{kind.__name__} {self._text(value.__func__, path, depth)}"
        if kind is types.CodeType:
            return f"code {code_text(value)}"
        if kind in (types.BuiltinFunctionType, types.WrapperDescriptorType) or (
            kind in (types.MethodDescriptorType, types.ClassMethodDescriptorType)
        ):
            return f"built-in {getattr(value, '__qualname__', value.__name__)}"
        if kind in (types.GetSetDescriptorType, types.MemberDescriptorType):
            return f"descriptor {kind.__name__} {value.__name__}"
        if kind.__module__ in _AS_TEXT or kind in (types.GenericAlias, types.UnionType):
            whole = _ADDRESS.sub("0x", alias_text(value, _plainly))
            return f"type {shortened(whole)}" if typing.get_args(value) else self._repr(value)
        if kind.__module__ in _OPAQUE_MODULES:
            return f"{kind.__module__}.{kind.__name__}"
        if kind.__module__ == "logging" and hasattr(value, "name"):
            return f"{kind.__name__} {value.name}"
        if hasattr(kind, "exec_module") or kind.__name__ == "ModuleSpec":
            return "loader"  # the import system's, which a session stands in for
        if kind is dict and (space := self._spaces.get(id(value))) is not None:
            return f"namespace of {space}"
        if depth > _DEPTH:
            return f"{kind.__name__} ..."
        return self._compound(value, kind, path, depth)

    def _compound(self, value: Any, kind: type, path: str, depth: int) -> str:
        by_value = kind in (tuple, frozenset, types.MappingProxyType, property, types.CellType)
        if not by_value:
            known = self._paths.get(id(value))
            if known is not None:
                return f"{self._kind(kind)} @ {known}"
            self._paths[id(value)] = path
            self._alive.append(value)
        if issubclass(kind, (tuple, list, set, frozenset, dict)) or by_value:
            self._work.append((value, path, depth))
            size = "" if kind in (property, types.CellType) else f" of {len(value)}"
            where = "" if by_value else f" @ {path}"
            return f"{self._kind(kind)}{size}{where}"
        if any(True for _ in state(value, self._slots)):
            self._work.append((value, path, depth + (0 if self._is_ours(kind) else 1)))
            return f"{self._kind(kind)} @ {path}"
        if self._is_ours(kind) or kind is object:
            return f"{self._kind(kind)} @ {path}"
        del self._paths[id(value)]  # without state to change: the value is all there is
        return f"{self._kind(kind)} {self._repr(value)}"

    def _inside(self, value: Any, path: str, depth: int) -> None:
        kind = type(value)
        if kind is property:
            for name in ("fget", "fset", "fdel", "__doc__"):
                self._put(f"{path}#{name}", getattr(value, name), depth)
            return
        if kind is types.CellType:
            self._cell(value, path, depth)
            return
        if kind is types.MappingProxyType or issubclass(kind, dict):
            items = value.items() if kind is types.MappingProxyType else dict.items(value)
            self._items(list(items)[:_ITEMS], path, depth)
        elif issubclass(kind, (set, frozenset)):
            texts = sorted(self._short(item) for item in list(value))
            self.table[f"{path}#items"] = " ".join(texts)[:4000]
        elif issubclass(kind, (tuple, list)):
            base: Any = tuple if issubclass(kind, tuple) else list
            self.table[f"{path}#len"] = str(base.__len__(value))
            for place, item in enumerate(base.__iter__(value)):
                if place >= _ITEMS:
                    break
                self._put(f"{path}[{place}]", item, depth)
        for name, item in state(value, self._slots):
            self._put(f"{path}.{name}", item, depth)
            if name in COUNTED and type(item) is int and not self._is_ours(kind):
                self._counted[f"{path}.{name}"] = item

    def _items(self, items: list[tuple[Any, Any]], path: str, depth: int) -> None:
        keys = [self._short(key) for key, _ in items]
        counts: dict[str, int] = {}
        for key, (_, item) in zip(keys, items, strict=True):
            counts[key] = count = counts.get(key, 0) + 1
            self._put(f"{path}[{key}{'' if count == 1 else f' {count}'}]", item, depth)
        # In which order a module's variables were annotated is nothing that anybody asks for.
        if len(keys) > 1 and not path.endswith(":__annotations__"):
            self.table[path + ORDER] = digest(keys) + " " + " ".join(keys)[:300]

    def _put(self, path: str, value: Any, depth: int) -> None:
        self.table[path] = self._text(value, path, depth + 1)

    def _cell(self, cell: Any, path: str, depth: int) -> None:
        try:
            value = cell.cell_contents
        except ValueError:
            self.table[path] = "empty cell"
            return
        if path.endswith(OWN_CLASS):  # its inside is looked at where it has its name
            self.table[path] = self._short(value)
        else:
            self._put(path, value, depth)

    # -- functions and classes ------------------------------------------------------------------
    def _definition(self, thing: Any, path: str) -> str:
        kind = "class" if issubclass(type(thing), type) else "function"
        known = self._paths.get(id(thing))
        if known is not None:
            return f"{kind} @ {known}"
        home = f"{thing.__module__}:{thing.__qualname__}"
        at_home = locate(home) is thing
        if at_home and not self._is_our_module(thing.__module__):
            return f"{kind} {home}"
        if kind == "class" and not self._is_our_module(thing.__module__):
            return f"{kind} {home}"
        where = home if at_home else path
        self._paths[id(thing)] = where
        self._alive.append(thing)
        self._work.append((thing, where, 0))
        return f"{kind} @ {where}"

    def _function(self, function: types.FunctionType, path: str, depth: int) -> None:
        table = self.table
        # Another function may stand behind: one that the closure's shape forbade to put in place.
        shown = behind(function)
        table[f"{path}#code"], table[path + LINES] = code_texts(shown.__code__)
        table[f"{path}#name"] = f"{function.__module__} {function.__qualname__} {function.__name__}"
        self._put(f"{path}#doc", function.__doc__, depth)
        defaults = function.__defaults__ or shown.__defaults__ or None
        self._put(f"{path}#defaults", defaults, 0)
        self._put(f"{path}#kwdefaults", function.__kwdefaults__ or shown.__kwdefaults__ or None, 0)
        self._items(list(function.__annotations__.items()), f"{path}#annotations", 1)
        for name, cell in zip(shown.__code__.co_freevars, shown.__closure__ or (), strict=False):
            self._cell(cell, f"{path}#closure.{name}", depth)
        for name, value in sorted(vars(function).items()):
            if name == "__wrapped__" and value is shown:
                continue
            self._put(f"{path}.{name}", value, depth)

    def _class(self, cls: type, path: str) -> None:
        self._classes.append((path, cls))
        table = self.table
        table[f"{path}#bases"] = " ".join(self._short(base) for base in cls.__bases__)
        table[f"{path}#mro"] = " ".join(self._short(base) for base in cls.__mro__)
        table[f"{path}#meta"] = self._short(type(cls))
        table[f"{path}#name"] = f"{cls.__qualname__} {cls.__name__}"
        for name, value in sorted(cls.__dict__.items(), key=lambda item: str(item[0])):
            if name in _SKIP_IN_CLASS or (name == "__annotations__" and not value):
                continue
            if name == "__firstlineno__":
                table[path + LINES] = str(value)
            elif name in ("__static_attributes__", "__abstractmethods__"):
                table[f"{path}.{name}"] = " ".join(sorted(value))
            else:
                table[f"{path}.{name}"] = self._text(value, f"{path}.{name}", 0)

    # -- small texts ------------------------------------------------------------------------------
    def _short(self, value: Any) -> str:
        """Describe without looking inside: for keys, bases, members of sets."""
        plain = plain_text(value)
        if plain is not None:
            return plain
        kind = type(value)
        if issubclass(kind, type) or kind is types.FunctionType:
            known = self._paths.get(id(value))
            if known is None:
                home = f"{value.__module__}:{value.__qualname__}"
                known = home if locate(home) is value else ASTRAY + home
            return known
        if kind is tuple:
            return "(" + ", ".join(self._short(item) for item in value) + ")"
        known = self._paths.get(id(value))
        return f"{self._kind(kind)} @ {known}" if known else self._kind(kind)

    def _kind(self, kind: type) -> str:
        if not self._is_our_module(kind.__module__):
            return kind.__name__ if kind.__module__ == "builtins" else _full_name(kind)
        return f"instance of {self._short(kind)}"

    def _repr(self, value: object) -> str:
        try:
            text = repr(value)
        except Exception as error:
            return f"no repr: {type(error).__name__}"
        return shortened(_ADDRESS.sub("0x", _in_order(text)))

    def _is_ours(self, kind: type) -> bool:
        return self._is_our_module(kind.__module__)

    def _is_our_module(self, name: object) -> bool:
        return name in self._ours


def locate(path: str) -> object:
    """Give what a path ``module:qualname`` means now, without asking any descriptor; else None."""
    name, _, qualname = path.partition(":")
    found: Any = sys.modules.get(name)
    for part in qualname.split("."):
        space = getattr(found, "__dict__", None)
        if space is None or part not in space:
            return None
        found = space[part]
    return found.__func__ if type(found) in (staticmethod, classmethod) else found


def state(value: object, known: dict[int, list[tuple[str, Any]]]) -> Iterator[tuple[str, Any]]:
    """Give an instance's own attributes, from its dictionary and its slots, sorted by name.

    Parameters:
        value: the instance.
        known: the slots of classes that were asked for already: they take the longest to find.
    """
    out: dict[str, Any] = {}
    kind = type(value)
    if id(kind) not in known:  # (not by hash, which a metaclass may define)
        known[id(kind)] = _slots(kind)
    for name, member in known[id(kind)]:
        try:
            out.setdefault(name, member.__get__(value))
        except Exception:  # not set
            continue
    try:
        if issubclass(kind, functools.partial):  # asked for, its dictionary would be made
            space = functools.partial.__reduce__(value)[2][3]
        else:
            space = object.__getattribute__(value, "__dict__")
    except Exception:
        space = {}
    if isinstance(space, dict):
        out.update((str(name), item) for name, item in space.items())
    yield from sorted(out.items())


def _slots(kind: type) -> list[tuple[str, Any]]:
    """List the slots of a class, most derived first."""
    return [
        (name, member)
        for cls in kind.__mro__
        for name, member in list(cls.__dict__.items())
        if type(member) is types.MemberDescriptorType and not name.startswith("__")
    ]


def behind(function: types.FunctionType) -> types.FunctionType:
    """Give the function that this one's code does nothing but call, if that is how it was patched.

    The compiler never puts a function among the constants of a code object.
    """
    for _ in range(5):
        inner = [
            const for const in function.__code__.co_consts if type(const) is types.FunctionType
        ]
        if not inner:
            break
        function = inner[0]
    return function


def _full_name(kind: type) -> str:
    return f"{kind.__module__}.{kind.__qualname__}"


def _plainly(value: object) -> str:
    if isinstance(value, type) and not typing.get_args(value):
        return _full_name(value)
    return repr(value)


def _in_order(text: str) -> str:
    """Sort the words of a text of many lines: it lists what there is, perhaps in a chance order."""
    return " ".join(sorted(_WORD.findall(text))) if "\n" in text else text


def plain_text(value: object) -> str | None:
    """Describe plain data; None for all that has an inside."""
    kind = type(value)
    if kind in (str, bytes):
        return shortened(repr(value))
    if kind in _PLAIN:
        return repr(value)
    return None


def shortened(text: str) -> str:
    """Give a text that is short, and still differs where the long one does."""
    return text if len(text) <= 240 else f"{text[:200]}... {digest(text)}"
