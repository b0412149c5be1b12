"""In how many entries of other libraries' tables objects of the program are held."""

from __future__ import annotations

import gc
import sys
from collections import Counter, deque
from collections.abc import Collection, Sequence
from types import CellType, FrameType, FunctionType, ModuleType
from typing import Any, NamedTuple, Protocol, TypeAlias

from hmr._types import ModuleName
from hmr.live.libraries.around import Around
from hmr.live.process.looking import said_module, space_of

_DEEP = 6
"""How far it is from what is registered to the library that has it: view, route, list, app."""
_MOST = 500
"""How many objects are looked at on one stage of that way."""
_MANY = 100
"""What has so many holders on one stage is nobody's in particular."""
_TABLES = (dict, list, set, deque)
_NO_WAY = (FrameType, ModuleType)

Entry: TypeAlias = "tuple[int, int]"
"""The `id` of a table, and of what stands in it."""


class Holding(NamedTuple):
    """An entry of a library's table that holds something of the program.

    Attributes:
        thing: what it holds, however far inside (by `id`).
        entry: which entry it is.
        times: how often it is there.
        table: the table.
        owner: the library's object, class, function or namespace that has the table.
    """

    thing: int
    entry: Entry
    times: int
    table: Any
    owner: Any


class _Path(NamedTuple):
    """A way from a thing to an object that has it.

    Attributes:
        thing: what it began at (by `id`).
        entry: the first table on the way, and what stands there; None where there was none yet.
        space: the same, if the dictionary at its end turns out to be a table.
    """

    thing: int
    entry: Entry | None
    space: Entry | None = None


class _Tracked(Protocol):
    def __contains__(self, module: ModuleName, /) -> bool:
        """Whether a module is one of the program's."""


class Abroad:
    """Tells libraries that are neither the program's own, nor Python's, nor known to a pack.

    Parameters:
        ours: the modules of the program.
        known: the libraries that packs look after.
    """

    def __init__(self, ours: _Tracked, known: Collection[str]) -> None:
        self._ours = ours
        self._known = {"hmr", "__main__", *sys.stdlib_module_names, *known}

    def is_home(self, module: str) -> bool:
        """Whether a module is one of the program's."""
        return module in self._ours

    def has(self, module: str) -> bool:
        """Whether a module is one of such a library."""
        known = module in self._ours or module.partition(".")[0] in self._known
        return not known and module in sys.modules


def entries(
    things: Sequence[object], abroad: Abroad, around: Around | None = None
) -> list[Holding]:
    """Give the entries of libraries' tables that hold something.

    Parameters:
        things: functions, classes and objects of the program.
        abroad: which libraries count.
        around: what lies near them, and has all of their holders perhaps.
    """
    found: dict[tuple[int, Entry], Holding] = {}
    level: dict[int, object] = {id(thing): thing for thing in things}
    paths = {ident: {_Path(ident, None)} for ident in level}
    passed = {id(things)}
    times: dict[Entry, tuple[int, Any]] = {}
    passed |= {id(times), id(found)}
    holders: list[Any] = []
    for _ in range(_DEEP):
        items = tuple(level.values())
        passed |= {id(items), id(level)}
        if around is None:
            holders = gc.get_referrers(*items)
        else:
            ours = (level, times, *times.values(), found, *found.values(), things, holders)
            holders = around.holders(items, ours)
            del ours
        passed.add(id(holders))
        level, paths = _onward(holders, paths, passed, times, found, abroad)
        if len(level) > _MOST:
            level, paths = _without_popular(level, paths)
        if not level or len(level) > _MOST:
            break
    return list(found.values())


def _without_popular(
    level: dict[int, object], paths: dict[int, set[_Path]]
) -> tuple[dict[int, object], dict[int, set[_Path]]]:
    """Leave out what is held everywhere, and tells nothing of who registered it."""
    ways = Counter(path.thing for each in paths.values() for path in each)
    left = {
        ident: some
        for ident, each in paths.items()
        if (some := {path for path in each if ways[path.thing] <= _MANY})
    }
    return {ident: level[ident] for ident in left}, left


def _onward(
    holders: list[Any],
    paths: dict[int, set[_Path]],
    passed: set[int],
    times: dict[Entry, tuple[int, Any]],
    found: dict[tuple[int, Entry], Holding],
    abroad: Abroad,
) -> tuple[dict[int, object], dict[int, set[_Path]]]:
    """Go from objects to those who hold them; note those that a library has."""
    level: dict[int, object] = {}
    onward: dict[int, set[_Path]] = {}
    for holder in holders:
        kind = type(holder)
        if id(holder) in passed or issubclass(kind, _NO_WAY):
            continue
        held = Counter(ident for ident in map(id, gc.get_referents(holder)) if ident in paths)
        ways: set[_Path] = set()
        for ident, count in held.items():
            times[(id(holder), ident)] = known = count, holder
            passed.add(id(known))
            for path in paths[ident]:
                ways |= _through(holder, ident, path)
        home, owner = _owner(holder)
        if abroad.is_home(owner) or owner.partition(".")[0] == "hmr":
            continue
        if abroad.has(owner):
            for way in ways:
                entry = way.entry or (way.space if home else None)
                if entry is not None:
                    one = Holding(way.thing, entry, *times[entry], holder)
                    found[(way.thing, entry)] = one
                    passed.add(id(one))
            ways = {way for way in ways if way.entry is None}
        if ways and not home:
            level[id(holder)] = holder
            onward.setdefault(id(holder), set()).update(ways)
    return level, onward


def _through(holder: Any, ident: int, path: _Path) -> set[_Path]:
    """Give how a way goes on through an object that has the one it had come to."""
    kind, thing = type(holder), path.thing
    if issubclass(kind, type):  # what it has in its namespace, not what it is derived from
        own = id(gc.get_referents(vars(holder))[0]) == ident
        return {_Path(thing, path.entry or path.space)} if own else set()
    if path.space is not None:
        its_own = id(space_of(holder)) == ident
        path = _Path(thing, path.entry if its_own else path.space)
    if kind is dict:  # perhaps it is what holds an object's attributes
        return {_Path(thing, path.entry, path.entry or (id(holder), ident))}
    if issubclass(kind, _TABLES):
        return {_Path(thing, path.entry or (id(holder), ident))}
    return {_Path(thing, path.entry)}


def _owner(holder: Any) -> tuple[bool, str]:
    """Give the module that an object is of, and whether the way ends there."""
    kind = type(holder)
    if kind is dict:
        name = holder.get("__name__") if "__builtins__" in holder else None
        return name is not None, str(name or "")
    if kind is FunctionType:  # (one that wraps another says that it is of that one's module)
        return False, str(holder.__globals__.get("__name__"))
    if issubclass(kind, type):
        return True, said_module(holder)
    return False, said_module(kind) if kind is not CellType else ""
