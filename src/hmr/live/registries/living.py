"""Registries hold the functions that live on, and not those that these have taken over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from types import FunctionType
from typing import Any

from hmr.live.functions.adopt import plain, wraps
from hmr.live.process.holders import give_way, replace_all
from hmr.live.process.looking import is_a
from hmr.live.registries.collected import items_of
from hmr.live.registries.rows import about, filled_in
from hmr.live.work import Work


def hold_the_live(work: Work, since: int, roots: Iterable[Any], cls: type | None = None) -> None:
    """Have what was registered be the functions that live on.

    Parameters:
        work: the commit.
        since: how many functions had been taken over when the run began.
        roots: the collections that it fills.
        cls: the class that ran again, of whose methods this is asked; those of its collections
            that its body makes are gone through, too.
    """
    methods = set(map(id, _methods(cls))) if cls is not None else None
    taken = [
        (made, live)
        for known, live in work.tx.transplanted[since:]
        if (made := known()) is not None and (methods is None or id(live) in methods)
    ]
    if not taken:
        return
    own = [each for each in vars(cls).values() if type(each) in (dict, list, set)] if cls else []
    held = set(map(id, _held(work, [*roots, *own])))
    pairs = [(made, live) for made, live in taken if id(made) in held]
    for new, one in pairs:
        give_way(work.tx, new, one)
    if pairs:
        replace_all(pairs, work.tx)


def _held(work: Work, roots: Iterable[Any]) -> Iterator[Any]:
    collections = (each for root in roots for each in filled_in(work, root))
    for item in (item for collection in collections for item in items_of(collection)):
        yield from about(work, item)


def _methods(cls: type) -> Iterator[object]:
    """Give the functions of a class, and of those in its body, and what wraps them."""
    for value in vars(cls).values():
        if wraps(value):
            yield value
        parts = [value.fget, value.fset, value.fdel] if is_a(value, property) else [plain(value)]
        yield from (part for part in parts if is_a(part, FunctionType))
        if is_a(value, type) and value.__qualname__.startswith(f"{cls.__qualname__}."):
            yield from _methods(value)
