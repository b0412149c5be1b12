"""Registrations that have come or gone, by what a program may ask for them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from types import FunctionType
from typing import Any, TypeAlias

from hmr._types import ModuleName
from hmr.live.libraries.copies import Table, tables
from hmr.live.libraries.owners import Owners, definitions
from hmr.live.libraries.placed import content_of, fill
from hmr.live.process.looking import is_a, names_of
from hmr.pack import Entry, Undo

Home: TypeAlias = "tuple[ModuleName, int] | None"
"""The statement that registered something, as its module and its place there, if it is known."""
Copied: TypeAlias = "tuple[list[tuple[Entry, Home]], Sequence[Entry], list[tuple[Entry, Home]]]"
"""Of a table that has others, what has come there, what went, and what was there and is."""


class Differing:
    """What has other registrations than when somebody looked last."""

    def __init__(self) -> None:
        self._known: dict[Any, Entry] = {}
        self._told: list[object] = []
        self._tables: list[Table] = []

    def begin(self, entries: Iterable[Entry]) -> None:
        """Note what is registered."""
        self._known = {entry.identity: entry for entry in entries}

    def told(self, things: Iterable[object]) -> None:
        """Note objects that answer otherwise, though what is registered is the same."""
        self._told += things

    def look(self, entries: Iterable[Entry]) -> frozenset[int]:
        """Give what has other registrations (by `id`) than at the last look."""
        before = self._known
        self.begin(entries)
        keys = before.keys() ^ self._known.keys()
        found = [(self._known.get(key) or before[key]) for key in keys]
        same = (entry for key, entry in self._known.items() if key not in keys)
        came = (self._known[key] for key in keys if key in self._known)
        self._tables = tables(found, came, same) if found else []
        things, self._told = self._told, []
        return frozenset(map(id, things)).union(*map(asked, found))

    def copied(self, homes: Sequence[Owners]) -> Iterator[Copied]:
        """Give where the last look has found others, and what is told of a place in the program.

        Parameters:
            homes: the statements of all modules.
        """
        for table in self._tables:
            came, stayed = (
                [(entry, _home(entry, homes)) for entry in entries]
                for entries in (table.came, table.stayed)
            )
            yield came, table.went, stayed


@contextmanager
def without(
    entries: Iterable[Entry],
    homes: Sequence[Owners],
    is_further: Callable[[ModuleName, int], bool],
) -> Iterator[bool]:
    """Take out, for a while, those of some registrations that statements further down made.

    Parameters:
        entries: the registrations.
        homes: the statements of all modules.
        is_further: whether a statement, by its module and its place there, counts.

    Returns:
        Whether there is anything of that kind.
    """
    further = [
        entry for entry in entries if (at := _home(entry, homes)) is not None and is_further(*at)
    ]
    places = {id(each.place): each.place for each in further if each.place is not None}
    before = [(place, content_of(place)) for place in places.values()]
    undos: list[Undo] = []
    try:
        for entry in further:
            undos.append(entry.take_out())
        yield bool(further)
    finally:
        for undo in reversed(undos):
            undo()
        for place, content in before:
            fill(place, content)


def asked(entry: Entry) -> frozenset[int]:
    """Give what a program may ask for a registration, by `id`."""
    things = (*entry.holders, entry.place, *entry.asked)
    return frozenset(id(thing) for thing in things if thing is not None)


def _home(entry: Entry, homes: Sequence[Owners]) -> Home:
    """Give the statement that registered something, asking the likeliest modules first."""
    said = {name for thing in entry.about for name in _modules_of(thing)}
    for home in sorted(homes, key=lambda home: home.module not in said):
        at = home.place(entry)
        if at is not None:
            return home.module, at
    return None


def _modules_of(thing: object) -> Iterator[str]:
    if is_a(thing, type):
        yield names_of(thing)[0]
    for function in definitions(thing):
        if type(function) is FunctionType:
            yield str(function.__globals__.get("__name__"))
