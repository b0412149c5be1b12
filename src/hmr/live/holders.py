"""Who holds an object in a collection: put another in its place, wherever it was registered."""

from __future__ import annotations

import gc
import weakref
from types import FunctionType

from hmr.live.transaction import Transaction


def replace_everywhere(new: object, live: object) -> None:
    """Let every dictionary, list and set that holds a new object hold the live one instead.

    Where the live one is already, the new one only goes. There is nothing to undo: the new one is
    nobody's, whatever becomes of the revision.

    Parameters:
        new: an object that was just made, and gives way to the live one.
        live: the object that took it over.
    """
    if new is live:
        return
    _replace(new, live)
    if type(new) is FunctionType:
        # A signal holds its receivers weakly: the new one would silently be gone.
        for reference in weakref.getweakrefs(new):
            if type(reference) is weakref.ref:
                _replace(reference, weakref.ref(live, reference.__callback__), tuples=True)


def _replace(new: object, live: object, *, tuples: bool = False) -> None:
    for holder in gc.get_referrers(new):
        if type(holder) is dict:
            for key in [key for key, value in holder.items() if value is new]:
                holder[key] = live
        elif type(holder) is list:
            known = any(value is live for value in holder)
            holder[:] = [
                live if value is new else value for value in holder if not (known and value is new)
            ]
        elif type(holder) is set:
            holder.discard(new)
            holder.add(live)
        elif type(holder) is tuple and tuples:
            _replace(holder, tuple(live if value is new else value for value in holder))


def let_go(tx: Transaction, new: type) -> None:
    """Have a class that gave way to the live one gone in the end, from `__subclasses__` too.

    A class refers to itself, so that it is there until the collector comes.
    """
    reference = weakref.ref(new)

    def collect() -> None:
        for generation in (0, 1, 2):
            if reference() is not None:
                gc.collect(generation)

    tx.at_end(collect)
