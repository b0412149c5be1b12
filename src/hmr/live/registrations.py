"""Registrations: what a statement put into the project's collections goes before it runs again.

`@on("start") def greet` put `greet` into `HANDLERS["start"]`. Edited to `@on("stop")`, it is
taken out there, and what it puts in now stands where the old entry stood. Only entries that hold
what the statement made are its own, and only in collections that it is known to fill.
"""

from __future__ import annotations

import ast
from collections import OrderedDict, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any

from hmr.graph import Key
from hmr.live.aftermath import layers
from hmr.live.holders import held_by
from hmr.live.looking import is_a, peek
from hmr.live.outcome import Work
from hmr.live.transaction import Transaction
from hmr.source import Statement

_KINDS = (dict, list, set, defaultdict, OrderedDict)
_DEEPEST = 3
_PLAIN = (int, float, complex, str, bytes, bool, type(None), tuple, frozenset)


@dataclass(slots=True)
class Registrations:
    """The collections that one statement fills, around its run.

    Attributes:
        withdrawn: whether the statement's entries were found and taken out.
    """

    _work: Work
    _roots: dict[Key, Any]
    _before: dict[Key, list[Any]]
    _taken: list[tuple[Any, list[Any], int]] = field(default_factory=list)
    withdrawn: bool = False

    def settle(self) -> None:
        """Put what the run registered where the old entries stood; note what holds more or less."""
        for collection, kept, place in self._taken:
            _arrange(self._work.tx, collection, kept, place)
        for root in self._roots.values():
            _prune(self._work.tx, root, [taken[0] for taken in self._taken])
        for key, root in self._roots.items():
            if not _same(self._before[key], _content(root)):
                self._work.changed.add(key)
                self._work.altered.add(id(root))


def registrations(
    work: Work, keys: Iterable[Key], old: Statement | None, made: object, *, withdraw: bool
) -> Registrations | None:
    """Look at the collections that a statement fills, and take its entries out.

    Parameters:
        work: the commit.
        keys: the collections, as far as it is known.
        old: the statement as it ran before; None where it is new.
        made: what it made before, which its entries hold.
        withdraw: whether to take them out.

    Returns:
        None where it fills nothing that is known.
    """
    roots = {key: root for key in keys if (root := _root(work, key)) is not None}
    if not roots:
        return None
    out = Registrations(work, roots, {key: _content(root) for key, root in roots.items()})
    if withdraw and old is not None and not is_a(made, ModuleType) and type(made) not in _PLAIN:
        out.withdrawn = _withdraw(out, work.tx, roots.values(), old, made)
    return out


def _withdraw(
    out: Registrations, tx: Transaction, roots: Iterable[Any], old: Statement, made: object
) -> bool:
    products = [layer for layer in layers(made) if layer is not None]
    found: list[tuple[Any, list[int]]] = []
    for root in roots:
        entries = [
            (collection, places)
            for collection in (root, *_inner(root))
            if type(collection) in _KINDS and (places := _places(collection, products))
        ]
        if sum(len(places) for _, places in entries) > _runs(old):
            return False  # somebody else registered it, too: whose entry is whose?
        found += entries
    for collection, places in found:
        before = _items(collection)
        kept = [item for at, item in enumerate(before) if at not in places]
        out._taken.append((collection, kept, places[0]))
        _write(tx, collection, kept, before)
    return bool(found)


def _runs(statement: Statement) -> int:
    """How many entries of a collection a statement can have made at most."""
    tree = statement.node
    if isinstance(tree, ast.ClassDef):
        return len(tree.decorator_list) + 1
    return max(len(getattr(tree, "decorator_list", ())), 1)


# -- collections -------------------------------------------------------------------------------
def _root(work: Work, key: Key) -> Any:
    """Find the collection that a key means; None where it is none."""
    if key.module not in work.registry:
        return None
    first, *rest = key.name.split(".")
    found = work.registry[key.module].namespace.get(first)
    for name in rest:
        if is_a(found, ModuleType):
            return None
        own = peek(found, name)
        found = own if own is not None else _of_class(found, name)
    return found if issubclass(type(found), (dict, list, set)) else None


def _of_class(thing: object, name: str) -> Any:
    return next((vars(cls)[name] for cls in type(thing).__mro__ if name in vars(cls)), None)


def _inner(root: Any) -> Iterator[Any]:
    """Give the collections that are values of a dictionary: ``{"start": [greet]}``."""
    if issubclass(type(root), dict):
        yield from (value for value in list(dict.values(root)) if type(value) in _KINDS)


def _items(collection: Any) -> list[Any]:
    # A subclass may answer as it likes: what it holds is asked of the built-in type.
    if issubclass(type(collection), dict):
        return list(dict.items(collection))
    kind: Any = list if issubclass(type(collection), list) else set
    return list(kind.__iter__(collection))


def _places(collection: Any, products: list[Any]) -> list[int]:
    return [at for at, item in enumerate(_items(collection)) if _holds(item, products, _DEEPEST)]


def _holds(item: Any, products: list[Any], depth: int) -> bool:
    """Whether an entry is what a statement made, a row with it, or an object that has it."""
    if any(item is product for product in products):
        return True
    if not depth:
        return False
    if type(item) is tuple:
        return any(_holds(value, products, depth - 1) for value in item)
    return any(_holds(value, products, 0) for value in held_by(item))


def _content(root: Any) -> list[Any]:
    """Give what a collection and those in it hold, flat, for a comparison by identity."""
    out: list[Any] = []
    for collection in (root, *_inner(root)):
        out.append(collection)
        for item in _items(collection):
            out.extend(item if issubclass(type(collection), dict) else (item,))
    return out


def _same(before: list[Any], after: list[Any]) -> bool:
    return len(before) == len(after) and all(a is b for a, b in zip(before, after, strict=True))


def _write(tx: Transaction, collection: Any, content: list[Any], before: list[Any]) -> None:
    fill: Callable[[Any], object] = (
        collection.extend if type(collection) is list else collection.update
    )

    def put(items: list[Any]) -> None:
        collection.clear()
        fill(items)

    tx.write("register", lambda: put(content), lambda: put(before))


def _arrange(tx: Transaction, collection: Any, kept: list[Any], place: int) -> None:
    """Move what was added behind the kept items to the place of those that were taken out."""
    now = _items(collection)
    if type(collection) is set or len(now) <= len(kept) or not _begins(now, kept):
        return
    ordered = [*kept[:place], *now[len(kept) :], *kept[place:]]
    _write(tx, collection, ordered, now)


def _begins(items: list[Any], start: list[Any]) -> bool:
    return all(
        a is b or (type(a) is tuple and type(b) is tuple and _same(list(a), list(b)))
        for a, b in zip(items, start, strict=False)
    )


def _prune(tx: Transaction, root: Any, emptied: list[Any]) -> None:
    """Let go of a list in a dictionary whose last entry was taken out: nobody would make it now."""
    if type(root) not in _KINDS or not issubclass(type(root), dict):
        return
    before = _items(root)
    kept = [
        (key, value)
        for key, value in before
        if value is root or value or not any(value is collection for collection in emptied)
    ]
    if len(kept) < len(before):
        _write(tx, root, kept, before)
