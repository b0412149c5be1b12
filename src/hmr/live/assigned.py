"""Attributes and names that a statement binds elsewhere: has its new run given them other values?

``config.debug = True`` binds nothing in its namespace, nor does ``setup()``, in which a function
binds a name by ``global``; whoever reads them is another all the same.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from types import FunctionType
from typing import Any

from hmr.graph import Key, Node
from hmr.live.functions import alike
from hmr.live.looking import is_a, peek, private
from hmr.live.outcome import Work
from hmr.plan import Step

_MISSING: Any = object()


@dataclass(slots=True)
class Assigned:
    """What is bound, as it was before the statement ran."""

    _work: Work
    _before: dict[Key, tuple[Any, Any]]

    def settle(self) -> None:
        """Note what is another value now."""
        for key, (owner, old) in self._before.items():
            new = _value(owner, key)
            if new is old or (new is not _MISSING and old is not _MISSING and alike(old, new)):
                continue
            self._work.changed.add(key)
            self._work.changed.add(key._replace(what="content" if "." in key.name else "code"))


def assigned(work: Work, node: Node, keys: Iterable[Key]) -> Assigned:
    """Look at what a statement is known to bind outside of its namespace.

    Parameters:
        work: the commit.
        node: the statement.
        keys: the names and attributes.
    """
    before: dict[Key, tuple[Any, Any]] = {}
    for key in keys:
        owner = _owner(work, key)
        if owner is not None and not (
            key.module == node.module and key.name in node.statement.binds
        ):
            before[key] = (owner, _value(owner, key))
            _remember(work, owner, key)
    return Assigned(work, before)


def unset(work: Work, step: Step) -> bool:
    """Take an attribute back that no statement binds any more; say whether that could be done.

    Of an object that is no definition it could not, unless its class has the attribute: it may
    have had another value before, from its ``__init__``.
    """
    done = True
    for key in step.keys:
        owner, name = _owner(work, key), key.name.rpartition(".")[2]
        if owner is None or _value(owner, key) is _MISSING:
            continue
        space = _attributes(owner)
        if "." not in key.name:
            work.tx.drop(owner, name)
        elif is_a(owner, type):
            name = private(owner, name)
            if name in vars(owner):
                work.tx.drop_member(owner, name)
        elif space is not None and name in space and _falls_back(owner, name):
            work.tx.drop(space, name)
        else:
            done = False
            continue
        work.changed.add(key)
        work.changed.add(key._replace(what="content" if "." in key.name else "code"))
    return done


def _falls_back(owner: object, name: str) -> bool:
    """Whether an object is as it would be without an attribute of its own."""
    return is_a(owner, FunctionType) or peek(type(owner), name) is not None


def _owner(work: Work, key: Key) -> Any:
    """Find the namespace of a module, or the object whose attribute a key is."""
    if key.module not in work.registry:
        return None
    tracked = work.registry[key.module]
    first, *rest = key.name.split(".")
    if not rest:
        work.note(tracked)
        return tracked.namespace
    found = tracked.namespace.get(first)
    for name in rest[:-1]:
        found = peek(found, name)
    return found


def _value(owner: Any, key: Key) -> Any:
    name = key.name.rpartition(".")[2]
    if "." not in key.name:
        return owner.get(name, _MISSING)
    found = peek(owner, name)
    return _MISSING if found is None else found


def _remember(work: Work, owner: Any, key: Key) -> None:
    """Note an attribute of an object: what a failed revision gave it has to go, too."""
    if "." in key.name and is_a(owner, type):
        work.tx.members(owner)
    space = _attributes(owner) if "." in key.name else None
    name = key.name.rpartition(".")[2]
    if space is None:
        return
    had = space.get(name, _MISSING)

    def put_back() -> None:
        if had is _MISSING:
            space.pop(name, None)
        else:
            space[name] = had

    work.tx.did(put_back)


def _attributes(owner: Any) -> dict[str, Any] | None:
    try:
        own = object.__getattribute__(owner, "__dict__")
    except AttributeError:
        return None
    return own if type(own) is dict else None
