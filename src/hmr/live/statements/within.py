"""What plain collections hold that is no plain value, with the way to each; and which is which."""

from __future__ import annotations

from collections import OrderedDict, defaultdict, deque
from collections.abc import Iterator, Mapping
from functools import partial
from itertools import islice
from types import FunctionType, ModuleType
from typing import Any, NamedTuple, TypeAlias

from hmr.live.functions.patching import VALUES
from hmr.live.known.registry import Registry
from hmr.live.process.looking import attributes, is_a, names_of

_TABLES = (dict, defaultdict, OrderedDict)
_ROWS = (list, tuple, deque)
_BAGS = (set, frozenset)
_COLLECTIONS = frozenset((*_TABLES, *_ROWS, *_BAGS))
_NAME = vars(type)["__name__"].__get__  # past what a metaclass may answer
_DEEP = 3
_MOST = 20_000
"""So many things are looked at: it is as with a statement's run, which has made each of them."""


class Key(NamedTuple):
    """An entry of a table."""

    key: Any

    def __str__(self) -> str:
        return f"[{self.key!r}]"


class Attribute(NamedTuple):
    """An attribute of an object."""

    name: str

    def __str__(self) -> str:
        return f".{self.name}"


class Row(NamedTuple):
    """An entry of a sequence: in another one of another length, none is in the same place."""

    number: int
    length: int

    def __str__(self) -> str:
        return f"[{self.number}]"


class Item(NamedTuple):
    """An element of a set, or an entry under a key that is no plain value."""

    identity: int

    def __str__(self) -> str:
        return ""


Part: TypeAlias = "Key | Attribute | Row | Item"
Path: TypeAlias = "tuple[Part, ...]"
Places: TypeAlias = "dict[Path, Any]"


def things_in(root: Any, registry: Registry) -> Places:
    """Give what something is or holds that is neither a plain value nor a plain collection.

    Parameters:
        root: what a name is bound to, say; of a built-in collection, the entries are looked at.
        registry: the modules of the project: of their objects, the attributes are.
    """
    out: Places = {}
    todo: deque[tuple[Path, Any]] = deque([((), root)])
    entered: dict[int, Any] = {}
    while todo and is_whole(out):
        path, thing = todo.popleft()
        kind = type(thing)
        if kind in VALUES or kind is ModuleType:
            continue
        if kind not in _COLLECTIONS:
            out[path] = thing
            if kind.__module__ not in registry or is_a(thing, type):
                continue
        if len(path) < _DEEP and id(thing) not in entered:
            entered[id(thing)] = thing
            todo += (((*path, part), value) for part, value in _parts(thing))
    return out


def is_whole(found: Places) -> bool:
    """Whether that is all there is: of more, none can be said to have gone, or to have come."""
    return len(found) < _MOST


def _parts(thing: Any) -> Iterator[tuple[Part, Any]]:
    if type(thing) in _TABLES:
        for key, value in list(islice(dict.items(thing), _MOST)):
            yield Key(key) if type(key) in (str, int) else Item(id(key)), value
    elif type(thing) in _ROWS:
        for number, value in enumerate(list(islice(thing, _MOST))):
            yield Row(number, len(thing)), value
    elif type(thing) in _BAGS:
        yield from ((Item(id(value)), value) for value in list(islice(thing, _MOST)))
    else:
        yield from ((Attribute(name), value) for name, value in attributes(thing).items())


def put_at(root: Any, path: Path, thing: Any) -> Any:
    """Put something in a place within a collection that nobody else has; give the collection.

    Where that can't be altered it is another one; what a set has is left as it is.
    """
    if not path:
        return thing
    part, *rest = path
    if isinstance(part, Item) or (isinstance(part, Row) and type(root) is deque):
        return root
    if isinstance(part, Attribute):
        held = attributes(root).get(part.name)
        now = put_at(held, tuple(rest), thing)
        if now is not held:
            object.__setattr__(root, part.name, now)
        return root
    at: Any = part.key if isinstance(part, Key) else part.number
    now = put_at(root[at], tuple(rest), thing)
    if now is root[at]:
        return root
    if type(root) is tuple:
        return (*root[:at], now, *root[at + 1 :])
    root[at] = now
    return root


def counterparts(
    before: Mapping[Path, Any], after: Mapping[Path, Any]
) -> Iterator[tuple[Path, Any, Any]]:
    """Give which new thing stands for which one from before, each with the way to the new one.

    Parameters:
        before: what is not there any more.
        after: what has been made.
    """
    for says in dict.fromkeys(map(_says, before.values())):
        olds = {path: thing for path, thing in before.items() if _says(thing) == says}
        news = {path: thing for path, thing in after.items() if _says(thing) == says}
        for match in (_under_same_key, _of_same_content, _in_same_place, _in_order) if news else ():
            for at, path in list(match(olds, news)):
                if at in olds and path in news:
                    yield path, olds.pop(at), news.pop(path)


def _says(thing: Any) -> tuple[object, ...]:
    """Give what something says of itself: what stands for it says the same."""
    if is_a(thing, type):
        return (*names_of(thing), _NAME(thing), type(thing))
    return (*names_of(thing), FunctionType) if is_a(thing, FunctionType) else (type(thing),)


def _of_same_content(olds: Places, news: Places) -> Iterator[tuple[Path, Path]]:
    if len(olds) == len(news) == 1:
        return
    before, after = defaultdict[object, list[Path]](list), defaultdict[object, list[Path]](list)
    for places, told in ((olds, before), (news, after)):
        for path, thing in places.items():
            told[_told(thing)].append(path)
    for says, paths in after.items():
        if says:
            yield from zip(before[says], paths, strict=False)


def _under_same_key(olds: Places, news: Places) -> Iterator[tuple[Path, Path]]:
    keyed = (path for path in news if all(isinstance(part, (Key, Attribute)) for part in path))
    return ((path, path) for path in keyed if path in olds)


def _in_same_place(olds: Places, news: Places) -> Iterator[tuple[Path, Path]]:
    return ((path, path) for path in news if path in olds)


def _in_order(olds: Places, news: Places) -> Iterator[tuple[Path, Path]]:
    if len(olds) == len(news) and not any(
        isinstance(part, (Key, Attribute)) for path in (*olds, *news) for part in path
    ):
        yield from zip(olds, news, strict=True)


def _told(thing: Any) -> tuple[object, ...]:
    """Give the content of something as a key: those of two are the same if they are alike."""
    held = _content(thing)
    return tuple((name, type(held[name]), repr(held[name])) for name in sorted(held))


def _content(thing: Any, deep: int = 3) -> dict[str, Any]:
    """Give what something holds that is plain, and tells it from others like it."""
    if is_a(thing, FunctionType):
        cells = zip(thing.__code__.co_freevars, thing.__closure__ or (), strict=True)
        held = {name: getattr(cell, "cell_contents", None) for name, cell in cells}
    elif is_a(thing, type):
        held = {name: value for name, value in vars(thing).items() if not name.startswith("__")}
    elif is_a(thing, partial):
        held = {str(number): value for number, value in enumerate(thing.args)} | thing.keywords
    else:
        return {}
    plain = {name: value for name, value in held.items() if type(value) in VALUES}
    inner = thing.__dict__.get("__wrapped__") if is_a(thing, FunctionType) else None
    if is_a(inner, FunctionType) and deep:  # which it calls through, perhaps
        return _content(inner, deep - 1) or plain
    return plain
