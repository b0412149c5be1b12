"""Who holds an object in a collection: put another in its place, wherever it was registered."""

from __future__ import annotations

import gc
from collections.abc import Container
from typing import Any

from hmr.live.transaction import Transaction


def replace_everywhere(tx: Transaction, old: object, new: object, but: Container[int] = ()) -> None:
    """Let every dictionary, list and set that holds `old` hold `new`.

    Parameters:
        tx: where undos are noted.
        old: an object that was just made, and gives way.
        new: the one that stays.
        but: holders (by `id`) that are left alone.
    """
    for holder in gc.get_referrers(old):
        if id(holder) in but:
            continue
        if type(holder) is dict:
            for key in [key for key, value in holder.items() if value is old]:
                tx.put(holder, key, new)
        elif type(holder) is list:
            for place in [place for place, value in enumerate(holder) if value is old]:
                _put_item(tx, holder, place, old, new)
        elif type(holder) is set:
            _exchange(tx, holder, old, new)


def _put_item(tx: Transaction, holder: list[Any], place: int, old: object, new: object) -> None:
    tx.write(
        "item",
        lambda: holder.__setitem__(place, new),
        lambda: holder.__setitem__(place, old),
    )


def _exchange(tx: Transaction, holder: set[Any], old: object, new: object) -> None:
    def exchange(out: object, into: object) -> None:
        holder.discard(out)
        holder.add(into)

    tx.write("item", lambda: exchange(old, new), lambda: exchange(new, old))
