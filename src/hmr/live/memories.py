"""Where functions remember what they have worked out: in which live objects, classes and cells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from types import CellType, FunctionType, MethodType
from typing import Any, NamedTuple
from weakref import WeakKeyDictionary, WeakValueDictionary

from hmr._types import ModuleName, QualName
from hmr.graph import Key
from hmr.live.known.registry import Registry
from hmr.live.process.looking import attributes, family_of, inward, is_a, names_of, peek
from hmr.live.process.survey import resolve
from hmr.source.remembering import Memory

_MOST = 20_000
"""So many objects at most are gone through in search of those whose methods remember something."""
_WIDE = 500
_DEEP = 3
_ATOMS = frozenset({int, float, complex, bool, str, bytes, type(None), type(...)})
_WEAK = (WeakKeyDictionary, WeakValueDictionary)
_LOCALS = ".<locals>."


class Remembering(NamedTuple):
    """A function that remembers something.

    Attributes:
        module: its module.
        outer: the definition that it is, or is nested in.
        memory: where it remembers it.
        told: whether all that is there is old; else what can't be told to be as ever.
    """

    module: ModuleName
    outer: QualName
    memory: Memory
    told: bool

    @property
    def owner(self) -> QualName:
        """The class that it is a method of, or nothing."""
        return self.outer.rpartition(".")[0]

    @property
    def code(self) -> Key | None:
        """Its code; None where nobody knows what that calls."""
        return Key(self.module, self.outer, "code") if self.told else None

    @property
    def function(self) -> QualName:
        """The function that looks there."""
        owner = f"{self.owner}." if self.owner else ""
        return f"{owner}{self.memory.function}"


class Kept(NamedTuple):
    """A place where a function remembers something.

    Attributes:
        owner: what has the place: an object, a class, a function, a cell or a namespace.
        name: the attribute or the variable; empty where the owner is the collection itself, or
            has it as a parameter's default.
        value: what is there.
    """

    owner: Any
    name: str
    value: Any


class Things:
    """The live objects that remembering methods belong to, and nested functions that remember.

    As far as modules hold them: by their names, in collections, as attributes of our objects.

    Parameters:
        registry: the tracked modules.
        wanted: the functions that remember something.
    """

    def __init__(self, registry: Registry, wanted: Iterable[Remembering]) -> None:
        self._registry = registry
        self._names: dict[int, tuple[type, tuple[str, str]]] = {}
        self.functions: dict[tuple[ModuleName, QualName], list[FunctionType]] = {}
        self.objects: dict[tuple[ModuleName, QualName], list[Any]] = {}
        for each in wanted:
            if each.memory.of == "object":
                self.objects[each.module, each.owner] = []
            if _LOCALS in each.memory.function:
                self.functions[each.module, each.function] = []
        if self.functions or self.objects:
            self._search()

    def _search(self) -> None:
        level = [each for module in self._registry for each in list(module.namespace.values())]
        seen = set[int]()
        for _ in range(_DEEP + 1):
            inner: list[Any] = []
            for thing in level:
                if type(thing) not in _ATOMS and id(thing) not in seen and len(seen) < _MOST:
                    seen.add(id(thing))
                    self._note(thing)
                    inner += self._inside(thing)
            level = inner

    def _note(self, thing: Any) -> None:
        if type(thing) is FunctionType:
            place = str(thing.__globals__.get("__name__")), thing.__code__.co_qualname
            if place in self.functions:
                self.functions[place].append(thing)
        elif not is_a(thing, type):
            for cls in type(thing).__mro__ if self.objects else ():
                if (name := self._names_of(cls)) in self.objects:
                    self.objects[name].append(thing)

    def _names_of(self, cls: type) -> tuple[str, str]:
        """Give a class's module and name, of which each of its objects would have us ask."""
        known = self._names.get(id(cls))
        if known is None:
            known = self._names[id(cls)] = cls, names_of(cls)
        return known[1]

    def _inside(self, thing: Any) -> list[Any]:
        """Give what a thing holds, as far as it is ours or one of Python's own collections."""
        kind = type(thing)
        if kind is FunctionType:
            return [*map(_content, thing.__closure__ or ()), *thing.__dict__.values()]
        if kind is MethodType:
            return [thing.__self__, thing.__func__]
        if kind in (list, tuple, set, frozenset):
            return list(thing)[:_WIDE]
        if kind is dict:
            return list(thing.values())[:_WIDE]
        if is_a(thing, type):
            ours = self._names_of(thing)[0] in self._registry
            return list(vars(thing).values()) if ours else []
        if self._names_of(kind)[0] in self._registry:
            return list(attributes(thing).values())[:_WIDE]
        wrapped = inward(thing)
        return [] if wrapped is None else [wrapped]


def places(registry: Registry, found: Remembering, things: Things) -> Iterator[Kept]:
    """Give the places where a function remembers something.

    Parameters:
        registry: the tracked modules.
        found: the function.
        things: whom it may belong to.
    """
    memory = found.memory
    for root in _roots(registry, found, things):
        if not memory.path:
            yield root
            continue
        *path, last = memory.path
        thing = root.value
        for name in path:
            thing = peek(thing, name)
        if is_a(thing, type):  # a class may have it of a base
            thing = next((cls for cls in thing.__mro__ if last in vars(cls)), thing)
        value = peek(thing, last)
        yield Kept(thing, last, value.data if type(value) in _WEAK else value)


def _roots(registry: Registry, found: Remembering, things: Things) -> Iterator[Kept]:
    """Give what the first name of a place means."""
    memory, space = found.memory, registry[found.module].namespace
    if memory.of == "object":
        yield from (Kept(thing, "", thing) for thing in things.objects[found.module, found.owner])
    elif memory.of == "class":
        cls = resolve(space, found.owner)
        yield from (Kept(heir, "", heir) for heir in family_of(cls)) if is_a(cls, type) else ()
    elif memory.of == "default":
        function = _function(resolve(space, found.function))
        if function is not None:
            yield Kept(function, "", _default(function, memory.root))
    else:
        cells = list(_cells(found, things)) if _LOCALS in memory.function else []
        yield from cells
        if not cells and memory.root in space:
            yield Kept(space, memory.root, space[memory.root])


def _cells(found: Remembering, things: Things) -> Iterator[Kept]:
    for function in things.functions[found.module, found.function]:
        names = function.__code__.co_freevars
        for name, cell in zip(names, function.__closure__ or (), strict=True):
            if name == found.memory.root:
                yield Kept(cell, name, _content(cell))


def _content(cell: CellType) -> Any:
    try:
        return cell.cell_contents
    except ValueError:
        return None


def _function(found: Any) -> FunctionType | None:
    while found is not None and not is_a(found, FunctionType):
        found = inward(found)
    return found


def _default(function: FunctionType, name: str) -> Any:
    code, defaults = function.__code__, function.__defaults__ or ()
    names = code.co_varnames[: code.co_argcount]
    given = dict(zip(reversed(names), reversed(defaults), strict=False))
    return (given | (function.__kwdefaults__ or {})).get(name)
