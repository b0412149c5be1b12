"""The pack of functools: what is registered with a `singledispatch` function or method."""

from __future__ import annotations

import functools
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from functools import partial
from types import FunctionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from hmr.pack import Entry, Pack, Revision, Undo, keyed, namespaces

_DISPATCHER = vars(functools)["singledispatch"](lambda _: None).__code__
"""The code that all dispatchers share."""


class FunctoolsPack(Pack):
    """Lists what was registered for which type, and follows a type that is an annotation."""

    awakened_by = "functools"
    bodies = False
    meanwhile = True

    def __init__(self) -> None:
        self._annotated: list[tuple[Any, FunctionType, set[object]]] = []
        self._rebuilt: tuple[int, ...] = ()

    def begin(self, revision: Revision) -> None:
        """Note which functions are registered for the types that their annotations say."""
        self._annotated, self._rebuilt = [], ()
        for dispatcher in _dispatchers(revision):
            held: dict[FunctionType, set[object]] = {}
            for kind, function in _registry(dispatcher).items():
                if kind is not object and type(function) is FunctionType:
                    held.setdefault(function, set()).add(kind)
            self._annotated += [
                (dispatcher, function, kinds)
                for function, kinds in held.items()
                if kinds == _first_types(function)
            ]

    def end(self, revision: Revision) -> None:
        """Let go of what was noted."""
        self._annotated = []

    def entries(self, revision: Revision) -> Iterator[Entry]:
        """List the functions by their types; `object` has the one that was decorated first."""
        for dispatcher in _dispatchers(revision):
            yield from _entries(dispatcher)

    def answering(self, things: Collection[object]) -> Iterator[Entry]:
        """List what was registered with those that are dispatchers, or have one as a method."""
        for dispatcher in {id(each): each for each in _among(things)}.values():
            yield from _entries(dispatcher)

    def rebuild(self, revision: Revision) -> None:
        """Register under its new type what has another annotation; look up each type anew."""
        known = (revision.taken_out, revision.functions, revision.classes)
        so_far = tuple(map(len, known))
        if so_far == self._rebuilt:  # (a thousand statements that run again ask, one by one)
            return
        self._rebuilt = so_far
        changed = {id(function) for function in revision.functions}
        for dispatcher, function, kinds in self._annotated:
            registry = _registry(dispatcher)
            now = _first_types(function) if id(function) in changed else kinds
            if now and now != kinds:
                revision.keep(registry)
                for kind in kinds - now:
                    if registry.get(kind) is function:
                        del registry[kind]
                registry.update(dict.fromkeys(now - kinds, function))
        for dispatcher in _dispatchers(revision):
            revision.undo(dispatcher._clear_cache)
            dispatcher._clear_cache()


def _entries(dispatcher: Any) -> Iterator[Entry]:
    registry = _registry(dispatcher)
    holders = (dispatcher, dispatcher.register)
    for kind, function in list(registry.items()):
        if kind is not object:
            what = f"{dispatcher.__qualname__} for {kind}"
            entry = keyed(registry, kind, what, function, holders=holders)
            # (The order of the types says nothing.)
            yield replace(entry, place=None, take_out=partial(_take_out, dispatcher, entry))


def _take_out(dispatcher: Any, entry: Entry) -> Undo:
    """Take a registration out, and have each type looked up anew; so when it is put back."""
    undo = entry.take_out()
    dispatcher._clear_cache()

    def put_back() -> None:
        undo()
        dispatcher._clear_cache()

    return put_back


def _dispatchers(revision: Revision) -> list[Any]:
    """Give the dispatchers that an edited module has, itself or in a module that it names."""
    found: dict[int, Any] = {}
    for space in namespaces(revision):
        for dispatcher in _among(list(space.values())):
            found[id(dispatcher)] = dispatcher
    return list(found.values())


def _among(things: Iterable[Any]) -> Iterator[Any]:
    """Give the dispatchers among some things, and those in the classes among them."""
    for thing in [
        each
        for each in things
        if (type(each) is FunctionType and each.__code__ is _DISPATCHER)
        or issubclass(type(each), type)
    ]:
        if type(thing) is FunctionType:
            yield thing
        else:
            members = vars(thing).values()
            if functools.singledispatchmethod in map(type, members):  # nearly no class has one
                for member in list(members):
                    if type(member) is functools.singledispatchmethod:
                        yield from _among([member.dispatcher])


def _registry(dispatcher: Any) -> dict[Any, Any]:
    register = dispatcher.register
    at = register.__code__.co_freevars.index("registry")
    registry: dict[Any, Any] = register.__closure__[at].cell_contents
    return registry


def _first_types(function: FunctionType) -> set[object]:
    """Give the types that the first annotation of a function says, as `register` reads it."""
    try:
        hints = get_type_hints(function)
    except Exception:  # a name that is not there: `register` would refuse it
        return set()
    first = next(iter(hints.values()), None)
    union = get_origin(first) in (Union, type(int | str))
    return {kind for kind in (get_args(first) if union else (first,)) if isinstance(kind, type)}
