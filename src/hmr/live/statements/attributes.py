"""Attributes that statements set on what other statements bind: ``config.LIMIT = 5``."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from functools import partial
from types import ModuleType
from typing import Any

from hmr._types import MISSING
from hmr.graph import Key
from hmr.live.functions.patching import alike
from hmr.live.process.looking import attributes, is_a, space_of
from hmr.live.work import Work


class Attributes:
    """The attributes that one statement sets, around its run.

    Parameters:
        work: the commit.
        keys: what it is known to set or fill; only values are looked at here.
    """

    def __init__(self, work: Work, keys: Iterable[Key]) -> None:
        self._work = work
        self._before: dict[Key, tuple[Any, Any]] = {}
        for key in sorted(keys):
            owner, name = owner_of(work, key) if key.what == "value" else (None, "")
            if owner is not None:
                before = own(owner, name)
                self._before[key] = owner, before
                work.tx.did(partial(put, owner, name, before))

    def settle(self) -> None:
        """Note what is another now, though its owner may be the same."""
        for key, (owner, before) in self._before.items():
            now = own(owner, key.name.rpartition(".")[2])
            unseen = now is MISSING and before is MISSING and is_kept_elsewhere(owner)
            if unseen or (now is not before and (before is MISSING or not alike(before, now))):
                self._work.changed.add(key)


def owner_of(work: Work, key: Key) -> tuple[Any, str]:
    """Find the module, the class or the object that has an attribute; None where there is none."""
    if key.module not in work.registry:
        return None, ""
    tracked = work.registry[key.module]
    first, *rest = key.name.split(".")
    if not rest:
        return tracked.module, first
    found = tracked.namespace.get(first)
    for name in rest[:-1]:
        found = None if found is None else own(found, name)
    return (None if found is MISSING else found), rest[-1]


def own(owner: Any, name: str) -> Any:
    """Give what a module, a class or an object itself has under a name."""
    if is_a(owner, ModuleType):
        return vars(owner).get(name, MISSING)
    if is_a(owner, type):
        return vars(owner).get(name, MISSING)
    return attributes(owner).get(name, MISSING)


def is_kept_elsewhere(owner: Any) -> bool:
    """Whether an object keeps its attributes where nobody can look: `threading.local`, in C."""
    if is_a(owner, ModuleType) or is_a(owner, type):
        return False
    return space_of(owner) is None and not attributes(owner)


def put(owner: Any, name: str, value: Any) -> None:
    """Set an attribute as a statement does, or take it away, where its owner lets us."""
    if own(owner, name) is value:
        return
    with suppress(AttributeError, TypeError):  # a property, a frozen instance: its own affair
        if value is MISSING:
            delattr(owner, name)
        else:
            setattr(owner, name, value)
