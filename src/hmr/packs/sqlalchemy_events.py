"""The pack of SQLAlchemy's events: a listener is there once, and goes with what registered it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from functools import partial
from types import CellType, FunctionType
from typing import Any

from hmr.pack import Entry, Pack, Revision

_REGISTRY = "sqlalchemy.event.registry"


class SqlalchemyEventsPack(Pack):
    """Lists the listeners of engines, pools, sessions, mappers and tables."""

    awakened_by = "sqlalchemy.event"
    needs = (
        f"{_REGISTRY}:_key_to_collection",
        f"{_REGISTRY}:_collection_to_key",
        "sqlalchemy.event.attr:_ListenerCollection",
    )
    bodies = False

    def entries(self, revision: Revision) -> Iterator[Entry]:
        """List the listeners; the call that registers one names the library's function."""
        event: Any = sys.modules[self.awakened_by]
        holders = (event, event.listen, event.listens_for)
        # Copies: both lose entries whenever garbage is collected.
        for key, places in dict.copy(sys.modules[_REGISTRY]._key_to_collection).items():
            listener = next((found for ref in list(places.values()) if (found := ref())), None)
            function = _registered(listener)
            if function is not None:
                take_out = partial(_take_out, key)
                yield Entry(f"listener {key[1]}", (function,), take_out, holders, key=key)


def _registered(listener: Any) -> FunctionType | None:
    """Find the function that was registered, perhaps within one that adapts its arguments.

    By where it is defined: the key has the `id` of the one that a definition made when it ran
    again, which has given way to the live one since.
    """
    todo, seen = [listener], set()
    while todo:
        found = todo.pop()
        if id(found) in seen:
            continue
        seen.add(id(found))
        if type(found) is FunctionType:
            if not str(found.__module__).startswith("sqlalchemy."):
                return found
            todo += [cell.cell_contents for cell in found.__closure__ or () if _is_full(cell)]
    return None


def _is_full(cell: CellType) -> bool:
    try:
        return cell.cell_contents is not None
    except ValueError:
        return False


def _take_out(key: tuple[Any, ...]) -> Callable[[], object]:
    registry: Any = sys.modules[_REGISTRY]
    places = registry._key_to_collection.pop(key, {})
    undo: list[Callable[[], object]] = [
        partial(registry._key_to_collection.__setitem__, key, places)
    ]
    for where, ref in dict.copy(places).items():
        owner, listener = where(), ref()
        if owner is None or listener is None:
            continue
        keys = registry._collection_to_key[where]
        if keys.pop(ref, None) is not None:
            undo.append(partial(keys.__setitem__, ref, key))
        of_classes = getattr(owner, "_clslevel", None)
        lists = [owner.listeners] if of_classes is None else list(of_classes.values())
        for items in lists:
            if listener in items:
                undo.append(partial(_refill, items, list(items)))
                items.remove(listener)
        handed_on = getattr(owner, "propagate", None)
        if type(handed_on) is set and listener in handed_on:
            handed_on.discard(listener)
            undo.append(partial(handed_on.add, listener))
    return lambda: [again() for again in reversed(undo)]


def _refill(items: Any, content: list[Any]) -> None:
    items.clear()
    items.extend(content)
