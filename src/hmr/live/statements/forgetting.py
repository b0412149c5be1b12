"""Where functions keep what they have worked out: emptied while a statement runs, then filled up.

What the statement has asked for is there anew; what it has not asked for is there as before.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import partial
from types import CellType
from typing import Any

from hmr._contents import PLAIN
from hmr._types import MISSING
from hmr.live.functions.patching import alike
from hmr.live.process.holders import replace_everywhere
from hmr.live.process.looking import attributes, is_a
from hmr.live.process.transaction import Transaction
from hmr.live.registries.collected import items_of, write


class Table:
    """A collection of results, from which a statement is to be given none that is old.

    Parameters:
        tx: where the writes are noted.
        collection: a collection that is written to as Python's own are.
        stays: says of an entry, by its key (None but in a dictionary) and value, whether it stays.

    Attributes:
        forgotten: whether there was anything to take out.
    """

    def __init__(
        self, tx: Transaction, collection: Any, stays: Callable[[Hashable, Any], bool]
    ) -> None:
        self._tx, self._collection = tx, collection
        self._is_mapping = issubclass(type(collection), dict)
        self._before = items_of(collection)
        pairs = self._before if self._is_mapping else [(None, item) for item in self._before]
        stay = [stays(*pair) for pair in pairs]
        if not self._is_mapping and not all(stay):
            stay = [False] * len(stay)  # who fills a list asks whether there is anything in it
        self._left = [item for item, each in zip(self._before, stay, strict=True) if each]
        self.forgotten = len(self._left) < len(self._before)
        if self.forgotten:
            write(tx, collection, self._left, self._before)

    def settle(self) -> dict[Hashable, bool]:
        """Put back what was not asked for.

        Returns:
            The keys of what was, each with whether it is another than before.
        """
        now = items_of(self._collection)
        if not self._is_mapping:
            asked = len(now) > len(self._left)
            if not asked:
                write(self._tx, self._collection, self._before, now)
            return {None: not alike(now, self._before)} if asked else {}
        before, left, found = dict(self._before), dict(self._left), dict(now)
        self._let_live_on(before, found)
        whole = {key: found.get(key, value) for key, value in before.items()} | found
        write(self._tx, self._collection, [*whole.items()], now)
        return {
            key: not alike(value, before.get(key, MISSING))
            for key, value in found.items()
            if value is not left.get(key, MISSING)
        }

    def _let_live_on(self, before: dict[Any, Any], found: dict[Any, Any]) -> None:
        """Let collections that are as before be those of before, for whoever has them by now."""
        for key, made in found.items():
            live = before.get(key)
            if type(made) in PLAIN and made is not live and alike(made, live):
                replace_everywhere(made, live, near=(found, self._collection))
                found[key] = live


class Place:
    """A place for a single result: an attribute, or a variable of an outer function.

    Parameters:
        tx: where the writes are noted.
        thing: the object or the class that has the attribute, or the variable's cell.
        name: the attribute's name.
        absent: whether nothing is there at first; else None is.

    Attributes:
        forgotten: whether there was anything to take out.
    """

    def __init__(self, tx: Transaction, thing: Any, name: str, *, absent: bool) -> None:
        self._tx, self._thing, self._name = tx, thing, name
        self._before = self._get()
        self.forgotten = self._before is not MISSING and self._before is not None
        by_class = not is_a(thing, type) and any(name in vars(cls) for cls in type(thing).__mro__)
        self._empty = MISSING if absent or by_class else None
        if self.forgotten:
            self._write(self._empty)

    def settle(self) -> dict[Hashable, bool]:
        """Put back what was there if it was not asked for; see `Table.settle`."""
        now = self._get()
        if now is self._empty:
            self._write(self._before)
            return {}
        return {None: not alike(now, self._before)}

    def _write(self, value: object) -> None:
        undo = partial(self._put, self._get())
        self._tx.write("forget", partial(self._put, value), undo)

    def _get(self) -> Any:
        if is_a(self._thing, CellType):
            try:
                return self._thing.cell_contents
            except ValueError:
                return MISSING
        own = vars(self._thing) if is_a(self._thing, type) else attributes(self._thing)
        return own.get(self._name, MISSING)

    def _put(self, value: object) -> None:
        if is_a(self._thing, CellType):
            if value is MISSING:
                del self._thing.cell_contents
            else:
                self._thing.cell_contents = value
            return
        kind: Any = type if is_a(self._thing, type) else object
        if value is not MISSING:
            kind.__setattr__(self._thing, self._name, value)
        elif self._get() is not MISSING:
            kind.__delattr__(self._thing, self._name)
