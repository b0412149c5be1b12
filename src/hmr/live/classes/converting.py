"""The hook of a class by which its live instances follow an edit: ``__hmr_update__(self, old)``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from types import MemberDescriptorType
from typing import Any

from hmr.diff import Pair, SourceDiff, members
from hmr.live.process.looking import derived_from, is_a, peek
from hmr.live.process.survey import resolve
from hmr.live.process.transaction import Transaction
from hmr.pack import instances

_HOOK = "__hmr_update__"


def convert(
    tx: Transaction, edited: Iterable[tuple[SourceDiff, dict[str, Any]]], touched: Iterable[object]
) -> None:
    """Call the hook on each live instance of the classes that were edited, where they have one.

    Parameters:
        tx: what instances had before is put back by a rollback.
        edited: the modules that were edited, with their globals.
        touched: functions and classes that the revision wrote to.

    Raises:
        Exception: whatever a hook raises; the revision fails by it.
    """
    classes = {id(thing): thing for thing in touched if is_a(thing, type)}
    for difference, space in edited:
        for qualname in _edited(difference.edited, ""):
            found = resolve(space, qualname)
            if is_a(found, type):
                classes[id(found)] = found
    done: dict[int, object] = {}
    instance: Any
    for cls in classes.values():
        for instance in list(instances(cls)) if _hooked(cls) else ():
            hook = peek(type(instance), _HOOK)
            if hook is not None and id(instance) not in done:
                done[id(instance)] = instance
                old = _held(instance)
                tx.did(lambda instance=instance, old=dict(old): _put_back(instance, old))  # type: ignore[misc]
                hook.__get__(instance, type(instance))(old)


def _edited(paired: Iterable[Pair], prefix: str) -> Iterator[str]:
    """Give the classes whose statement says something else than before, inner ones too."""
    for pair in paired:
        both = pair.new is not None and pair.old is not None
        if both and pair.statement.kind == "class" and pair.relation in ("body", "changed"):
            yield prefix + pair.statement.name
            yield from _edited(members(pair), f"{prefix}{pair.statement.name}.")


def _hooked(cls: type) -> bool:
    return peek(cls, _HOOK) is not None or any(map(_hooked, derived_from(cls)))


def _held(instance: Any) -> dict[str, Any]:
    """Give the attributes that an instance itself has, those in slots too."""
    held: dict[str, Any] = {}
    for name, slot in _slots(instance):
        try:
            held[name] = slot.__get__(instance)
        except AttributeError:  # not set
            continue
    return held | dict(_space(instance))


def _put_back(instance: Any, old: dict[str, Any]) -> None:
    for name, slot in _slots(instance):
        if name in old:
            slot.__set__(instance, old.pop(name))
        else:
            try:
                slot.__delete__(instance)
            except AttributeError:  # it is not set, as before
                continue
    space = _space(instance)
    space.clear()
    space.update(old)


def _space(instance: Any) -> dict[str, Any]:
    try:
        found = object.__getattribute__(instance, "__dict__")
    except AttributeError:
        return {}
    return found if type(found) is dict else {}


def _slots(instance: Any) -> Iterator[tuple[str, MemberDescriptorType]]:
    for base in type(instance).__mro__:
        for name, value in vars(base).items():
            if type(value) is MemberDescriptorType and base.__module__ != "builtins":
                yield name, value
