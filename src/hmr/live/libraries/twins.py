"""Twins: one dictionary for an object that lives on and for the one that was made anew."""

from __future__ import annotations

import weakref
from collections.abc import Collection
from contextlib import suppress
from functools import partial
from typing import Any

from hmr.live.process.transaction import Transaction

_TWINS: dict[int, tuple[Any, int]] = {}
"""The ones made anew, by their `id`, and the `id` of those that live on: they go with these."""


def share(tx: Transaction, old: Any, new: Any, kept: Collection[str]) -> None:
    """Give an object that lives on all that one made anew has; what that one made may refer to it.

    Parameters:
        tx: where the undo is noted.
        old: the one that lives on.
        new: the one made anew, which nobody else holds by now.
        kept: the attributes that keep their value.
    """
    # A dictionary of its own: since 3.13 that of an object may lie within the object.
    before, now = vars(old), dict(vars(new))
    now.update({name: before[name] for name in kept if name in before})
    object.__setattr__(new, "__dict__", now)
    # What those of earlier revisions made may refer to them.
    for one in (old, *(twin for twin, of in _TWINS.values() if of == id(old))):
        become = partial(object.__setattr__, one, "__dict__")
        tx.write("stays", partial(become, now), partial(become, vars(one)))
    _TWINS[id(new)] = new, id(old)
    tx.did(partial(_TWINS.pop, id(new), None))
    with suppress(TypeError):  # what can't be referred to weakly stays to the end
        weakref.finalize(old, _TWINS.pop, id(new), None).atexit = False


def is_twin(thing: object) -> bool:
    """Whether an object is one that another has taken over."""
    return id(thing) in _TWINS
