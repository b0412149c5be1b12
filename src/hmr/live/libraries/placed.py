"""The places of registrations in what their library keeps them in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from hmr._types import ModuleName
from hmr.pack import Entry


def order_of(entry: Entry) -> list[Any]:
    """Give what a container holds, in the order in which it was put in."""
    order = list(entry.place or ())
    return order[::-1] if entry.backwards else order


def rank_in(order: Sequence[Any], entry: Entry) -> int | None:
    """Give the place of an entry in its container."""
    if isinstance(entry.place, dict):
        return order.index(entry.item) if entry.item in order else None
    return next((rank for rank, item in enumerate(order) if item is entry.item), None)


def content_of(container: Any) -> Any:
    """Give what a list, a set or a dictionary holds: what `fill` puts back."""
    return dict(container) if isinstance(container, dict) else container.copy()


def fill(container: Any, content: Any) -> None:
    """Give a list or a dictionary another content, in place."""
    if isinstance(container, dict):  # by its own means: a library may forbid others
        dict.clear(container)
        dict.update(container, content)
        return
    container.clear()
    (container.update if hasattr(container, "update") else container.extend)(content)


class Places:
    """Where registrations stood, and have to stand, in what their library keeps them in."""

    def __init__(self) -> None:
        self._where: dict[tuple[int, ModuleName], int] = {}

    def insert(
        self, module: ModuleName, entry: Entry, at: int, placed: Sequence[tuple[Entry, int]]
    ) -> None:
        """Put a new registration behind that of the statement above its own, as at a start.

        Parameters:
            module: the module.
            entry: the registration.
            at: the place of its statement in the module.
            placed: all registrations of the module, with the places of their statements.
        """
        place = entry.place
        assert place is not None
        order = order_of(entry)
        own = rank_in(order, entry)
        others = [
            (rank, other_at)
            for other, other_at in placed
            if other.place is place and other is not entry
            if (rank := rank_in(order, other)) is not None
        ]
        if own is None:
            return
        above = [rank for rank, other_at in others if other_at <= at and rank < own]
        below = [rank for rank, other_at in others if other_at > at]
        target = self._where.get((id(place), module), own)
        if above:
            target = max(above) + 1
        elif below:
            target = min(below)
        if target < own:
            order.insert(target, order.pop(own))
            order = order[::-1] if entry.backwards else order
            fill(place, order if isinstance(place, list) else {key: place[key] for key in order})

    def remember(self, module: ModuleName, entry: Entry) -> None:
        """Note where something stood, for what takes its place."""
        if entry.place is not None:
            rank = rank_in(order_of(entry), entry)
            known = self._where.get((id(entry.place), module), rank)
            if rank is not None and known is not None:
                self._where[(id(entry.place), module)] = min(rank, known)
