"""Collections of the project as statements fill them: found by their keys, read and written.

A tuple that is put together anew each time is one, too: a `Cell` of what holds it.
"""

from __future__ import annotations

from collections import OrderedDict, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from types import ModuleType
from typing import Any

from hmr._contents import ALTERING
from hmr.graph import Key
from hmr.live.process.looking import is_a, peek, private
from hmr.live.process.survey import resolve
from hmr.live.process.transaction import Transaction
from hmr.live.work import Work
from hmr.source.counting import counts_out

_KINDS = (dict, list, set, defaultdict, OrderedDict)
_WRITES = ALTERING | {"__setitem__", "__delitem__", "__iter__"}
SILENT = frozenset(
    {
        *(int, float, complex, bool, str, bytes, bytearray, type(None)),
        *(tuple, frozenset, list, dict, set),
    }
)
"""What tells by itself of nobody who has made it, nor wraps what would."""
_SUMS = (int, float, complex, str, bytes)
_PLAIN = frozenset({*_SUMS, bool, type(None)})


@dataclass(frozen=True, slots=True)
class Cell:
    """A tuple or a frozen set that functions put together anew, as a collection of its holder.

    ``KINDS += (cls,)`` in a hook makes another one each time: what holds it is written to.
    """

    kind: type
    name: str
    _holder: Any

    @property
    def ident(self) -> tuple[int, str]:
        """What tells it from others: whose name it is."""
        return id(self._holder), self.name

    @property
    def value(self) -> Any:
        """What the name means now; empty where it means something else."""
        space = self._holder if type(self._holder) is dict else vars(self._holder)
        found = space.get(self.name)
        return found if type(found) is self.kind else self.kind()

    def fill(self, items: Iterable[Any]) -> None:
        """Give it another content."""
        if type(self._holder) is dict:
            self._holder[self.name] = self.kind(items)
        else:
            setattr(self._holder, self.name, self.kind(items))


def root_of(work: Work, key: Key) -> Any:
    """Find the collection that a key means; None where it is none."""
    if key.module not in work.registry:
        return None
    first, *rest = key.name.split(".")
    holder: Any = work.registry[key.module].namespace
    found, called = holder.get(first), first
    for name in rest:
        if is_a(found, ModuleType):
            return None
        called = private(found, name) if is_a(found, type) else name
        holder, own = found, peek(found, called)
        found = own if own is not None else _of_class(found, called)
    if type(found) in (tuple, frozenset) and key.what == "content":
        held = not rest or (is_a(holder, type) and called in vars(holder))
        return Cell(type(found), called, holder) if held else None
    return found if issubclass(type(found), (dict, list, set)) else None


def _of_class(thing: object, name: str) -> Any:
    return next((vars(cls)[name] for cls in type(thing).__mro__ if name in vars(cls)), None)


def inner_of(root: Any) -> Iterator[Any]:
    """Give the collections that are values of a dictionary: ``{"start": [greet]}``."""
    if issubclass(type(root), dict):
        values = list(dict.values(root))
        kinds = set(filter(_is_plain, set(map(type, values))))  # a table has many of few kinds
        yield from (value for value in values if type(value) in kinds) if kinds else ()


def is_plain(thing: object) -> bool:
    """Whether a thing is a collection that is written to as Python's own are.

    So is ``class Registry(dict)`` that has methods of its own besides those of a dictionary.
    """
    return _is_plain(type(thing))


def _is_plain(its_kind: type) -> bool:
    if its_kind is Cell:
        return True
    kinds = its_kind.__mro__
    base = next((kind for kind in kinds if kind in _KINDS), None)
    if base is None or kinds[0] is base:
        return base is not None
    its = {name for name in _WRITES if hasattr(base, name)}
    own = [kind for kind in kinds if kind not in (*_KINDS, object)]
    return all(its.isdisjoint(vars(kind)) for kind in own)


def items_of(collection: Any) -> list[Any]:
    """Give the entries of a collection, of a dictionary as pairs."""
    if type(collection) is Cell:
        return list(collection.value)
    # A subclass may answer as it likes: what it holds is asked of the built-in type.
    if issubclass(type(collection), dict):
        return list(dict.items(collection))
    kind: Any = list if issubclass(type(collection), list) else set
    return list(kind.__iter__(collection))


def collections_of(work: Work, key: Key) -> Iterator[tuple[Any, Any]]:
    """Give the collections that a key means, as far as they are plain, each with the outermost."""
    root = root_of(work, key)
    yield from ((root, each) for each in all_in(root)) if root is not None else ()


def ident(collection: Any) -> tuple[int, str]:
    """Give what tells a collection from others, for as long as somebody holds them."""
    if type(collection) is Cell:
        return collection.ident
    return id(collection), ""


def all_in(root: Any) -> list[Any]:
    return [each for each in (root, *inner_of(root)) if is_plain(each)]


def content_of(root: Any) -> list[Any]:
    """Give what a collection and those in it hold, flat, for a comparison by identity."""
    out: list[Any] = []
    for collection in (root, *inner_of(root)):
        out.append(collection)
        for item in items_of(collection):
            out.extend(item if issubclass(type(collection), dict) else (item,))
    return out


def same(before: list[Any], after: list[Any]) -> bool:
    return len(before) == len(after) and all(a is b for a, b in zip(before, after, strict=True))


def alike(before: list[Any], after: list[Any]) -> bool:
    """Whether two contents are the same, where a plain value that equals another is as good."""
    return len(before) == len(after) and all(
        a is b or (type(a) is type(b) and (a == b if type(a) in _PLAIN else _is_empty(a, b)))
        for a, b in zip(before, after, strict=True)
    )


def _is_empty(one: Any, other: Any) -> bool:
    return type(one) in (dict, list, set) and not one and not other


def write(tx: Transaction, collection: Any, content: list[Any], before: list[Any]) -> None:
    """Give a collection another content, in place."""
    tx.write("register", lambda: _put(collection, content), lambda: _put(collection, before))


def _put(collection: Any, items: list[Any]) -> None:
    if type(collection) is Cell:
        collection.fill(items)
        return
    fill: Callable[[Any], object] = (
        collection.extend if issubclass(type(collection), list) else collection.update
    )
    collection.clear()
    fill(items)


def remember(tx: Transaction, collection: Any) -> None:
    """Note a plain collection's content: what a failed run put in has to go, too."""
    if is_plain(collection):
        before = items_of(collection)
        tx.did(lambda: _put(collection, before))


def sum_at(work: Work, key: Key) -> Any:
    """Give the number or the text that functions add to under a key; None where it is none.

    A number of which each object gets its own is none: the next one has the next.
    """
    if key.module not in work.registry or key.what != "content":
        return None
    found = resolve(work.registry[key.module].namespace, key.name)
    if type(found) not in _SUMS:
        return None
    statements = work.registry[key.module].source.statements
    return None if counts_out(statements, key.name.rpartition(".")[2]) else found
