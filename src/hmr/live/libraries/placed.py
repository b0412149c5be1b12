"""The places of registrations in what their library keeps them in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

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


def fill(container: Any, content: Any) -> None:
    """Give a list or a dictionary another content, in place."""
    container.clear()
    (container.update if hasattr(container, "update") else container.extend)(content)
