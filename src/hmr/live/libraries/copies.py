"""What has copied all that a library held, by name or as it is, when it was made.

client = Client(app)        lists the rules of `app`, which has got another one since
for name in tables: ...     fills a table of the program's own
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from types import FunctionType, ModuleType
from typing import Any, NamedTuple

from hmr.live.process.looking import is_a, names_of, space_of
from hmr.pack import Entry

_DEEP = 4
"""How far into an object a copy is looked for."""
_FEW = 250
"""How many entries a collection has at most that is gone through."""
_ROWS = (list, tuple, set, frozenset)
_LEAVES = (str, int, float, bytes, type(None), ModuleType, FunctionType)


class Table(NamedTuple):
    """What a library holds in one place, where a registration has come or gone.

    Attributes:
        came: the registrations that are new.
        went: those that are there no more: who has copied the table has them still.
        stayed: the others.
    """

    came: Sequence[Entry]
    went: Sequence[Entry]
    stayed: Sequence[Entry]


class Content(NamedTuple):
    """What somebody has who has copied a table.

    Attributes:
        names: what the registrations are called, each way of calling them by itself.
        things: what they are about, by `id`.
    """

    names: Sequence[Collection[str]]
    things: Collection[int]

    def is_in(self, thing: Any, without: Iterable[int]) -> bool:
        """Whether a collection, or one in an object, has all of it; some are passed over."""
        return self._is_in(thing, set(without), _DEEP)

    def _is_in(self, thing: Any, without: set[int], deep: int) -> bool:
        if id(thing) in without or type(thing) in _LEAVES or is_a(thing, type):
            return False
        without.add(id(thing))
        rows: Any = next((kind for kind in _ROWS if issubclass(type(thing), kind)), None)
        if rows is not None or issubclass(type(thing), dict):
            # (A class of its own may go through itself as it likes.)
            pairs = [] if rows else [*dict.items(thing)]
            inside = list(rows.__iter__(thing)) if rows else [each for it in pairs for each in it]
            inside = inside[: _FEW if rows else 2 * _FEW]
            texts = {_text(each) for each in inside if issubclass(type(each), str)}
            if any(texts.issuperset(names) for names in self.names):
                return True
            if self.things and set(map(id, inside)).issuperset(self.things):
                return True
        else:
            space = space_of(thing)
            inside = list(space.values()) if type(space) is dict else []
        return deep > 0 and any(self._is_in(each, without, deep - 1) for each in inside)


def tables(changed: Iterable[Entry], came: Iterable[Entry], same: Iterable[Entry]) -> list[Table]:
    """Give the places where registrations have come or gone.

    Parameters:
        changed: those that have.
        came: those of them that are new.
        same: those that were there before, and are.
    """
    groups: dict[int, tuple[list[Entry], list[Entry]]] = defaultdict(lambda: ([], []))
    new = {entry.identity for entry in came}
    for entry in changed:
        groups[_place(entry)][0].append(entry)
    for entry in same:
        if _place(entry) in groups:
            groups[_place(entry)][1].append(entry)
    return [
        Table(
            [entry for entry in others if entry.identity in new],
            [entry for entry in others if entry.identity not in new],
            stayed,
        )
        for others, stayed in groups.values()
    ]


def content(entries: Sequence[Entry]) -> Content:
    """Give what somebody has who has copied some registrations.

    A way of calling them tells nothing where two of them are called the same.
    """
    names: dict[str, list[str]] = defaultdict(list)
    things = set[int]()
    for entry in entries:
        for way, name in dict(_names(entry)).items():
            names[way].append(name)
        things.update(map(id, entry.about[:1]))
    telling = [set(each) for each in names.values() if len(each) == len(set(each)) == len(entries)]
    return Content(telling, things)


def _place(entry: Entry) -> int:
    return id(entry.place) if entry.place is not None else id(next(iter(entry.holders), None))


def _names(entry: Entry) -> Iterator[tuple[str, str]]:
    """Give what a registration is called, with the way in which it is."""
    if issubclass(type(entry.item), str):
        yield "key", _text(entry.item)
    yield "what", entry.what.rpartition(" ")[2]  # ``"rule /tea"``
    for at, text in enumerate(entry.texts):
        yield f"text {at}", text
    for thing in (entry.item, *entry.about[:1]):
        if is_a(thing, type) or is_a(thing, FunctionType):
            yield "name", names_of(thing)[1].rpartition(".")[2]
        space = space_of(thing)
        for name, value in list(space.items()) if type(space) is dict else ():
            if issubclass(type(value), str):
                yield f".{name}", _text(value)


def _text(thing: Any) -> str:
    """Give a text as plain one: a kind of its own may compare as it likes."""
    return str.__str__(thing)
