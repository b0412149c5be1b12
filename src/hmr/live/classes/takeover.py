"""Classes: a live class takes over what was made anew, and only what differs is written."""

from __future__ import annotations

import abc
import functools
import types
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from enum import EnumType
from types import FunctionType
from typing import Any

from hmr._env import CLASS_BODY_NAMES, bases_setter, dictionary_giver
from hmr.errors import LayoutConflict
from hmr.live.classes.bodies import write_members
from hmr.live.classes.described import held_by_those_that_stay
from hmr.live.classes.implied import follow_generic
from hmr.live.classes.judged import judge_anew
from hmr.live.classes.layout import best_base, lacks_dictionary
from hmr.live.classes.sealed import is_sealed
from hmr.live.classes.setters import set_by_members
from hmr.live.known.registry import Registry
from hmr.live.process.holders import give_way, let_go, replace_all, taken_over
from hmr.live.process.looking import derived_from, is_a, names_of
from hmr.live.process.transaction import Transaction
from hmr.pack import Pack

_PLAIN_METACLASSES = (type, abc.ABCMeta)


def must_run_whole(cls: object, registry: Registry, packs: Sequence[Pack] = ()) -> bool:
    """Whether something read the whole body of a class when it was made.

    A metaclass, a decorator that makes members, `__init_subclass__`: they must see the new body,
    so that a member can't be set alone.
    """
    if not is_a(cls, type) or is_sealed(cls, registry):
        return False
    if any(pack.remakes(cls) for pack in packs):
        return True
    if not is_plain(type(cls)) or (issubclass(cls, tuple) and "_fields" in vars(cls)):
        return True
    if "__dataclass_fields__" in vars(cls) or "__attrs_attrs__" in vars(cls):
        return True
    if any(is_from_functools(cls, name) for name in ORDER) or set_by_members(cls):
        return True
    # (`object` itself, which a name may have stood for, has no base that could watch.)
    watching = next((b for b in cls.__mro__[1:] if "__init_subclass__" in vars(b)), object)
    return watching is not object


_CODE = (FunctionType, staticmethod, classmethod, property)


OF_ITS_MAKING = frozenset({"__orig_bases__", "__parameters__"})
"""What a class statement with a subscripted base leaves in the class, and no other does."""
_NOT_CONTENT = frozenset(
    {"__dict__", "__weakref__", "__doc__", "_abc_impl", "__abstractmethods__"}
    | {"__dataclass_fields__", "__dataclass_params__"}
)


ORDER = ("__lt__", "__le__", "__gt__", "__ge__")
"""What `total_ordering` writes: it must go, or it passes for the class's own."""

_DATACLASS_MAKES = (
    *("__init__", "__repr__", "__eq__", "__lt__", "__le__", "__gt__", "__ge__", "__hash__"),
    *("__setattr__", "__delattr__", "__match_args__", "__replace__", "__getstate__"),
    *("__setstate__", "__dataclass_fields__", "__dataclass_params__"),
)
"""What `@dataclass` writes unless it is there: it must go before the decorator runs again."""


def generated(cls: type) -> frozenset[str]:
    """Give what decorators of the standard library have written into a class, or may have."""
    made = {name for name in ORDER if is_from_functools(cls, name)}
    return frozenset(made.union(_DATACLASS_MAKES if "__dataclass_fields__" in vars(cls) else ()))


def is_from_functools(cls: type, name: str) -> bool:
    """Whether `total_ordering` has written a member."""
    member = vars(cls).get(name)
    return is_a(member, FunctionType) and member.__code__.co_filename == functools.__file__


def content(cls: type) -> dict[str, Any]:
    """Give what a class holds besides its code: what those who go through it compute with.

    By name; that of a class in its body too, by dotted names.
    """
    out: dict[str, Any] = {}
    for name, value in vars(cls).items():
        if name in CLASS_BODY_NAMES or name in _NOT_CONTENT:
            continue
        out[name] = None if issubclass(type(value), _CODE) else value
        if is_a(value, type) and names_of(value)[1] == f"{names_of(cls)[1]}.{name}":
            out.update((f"{name}.{inner}", held) for inner, held in content(value).items())
    return out


def is_plain(metaclass: type[type]) -> bool:
    """Whether classes of this metaclass come into being as those of `type` do."""
    return metaclass in _PLAIN_METACLASSES or (
        metaclass.__new__ in (type.__new__, abc.ABCMeta.__new__)
        and metaclass.__init__ is type.__init__
        and not any("__prepare__" in vars(base) for base in type.mro(metaclass) if base is not type)
    )


def remade(
    tx: Transaction,
    cls: type,
    new: type,
    gone: frozenset[str],
    kept: frozenset[str],
    own: AbstractSet[str] = frozenset(),
    ours: Iterable[object] = (),
    stay: Iterable[tuple[object, object]] = (),
) -> type:
    """Let a live class take over the one that its metaclass made anew, registered places included.

    The general way, for metaclasses that have code of their own to run at a class's birth. `ours`
    are notes of ours that hold the new class, or what is in it; `stay` are members of the new one,
    each with the live class's own, which stays.
    """
    # Where the metaclass or a decorator registered the new one, the live one belongs, also after
    # a rollback.
    give_way(tx, new, cls)
    if type(new) is not type(cls) or is_a(cls, EnumType):
        raise LayoutConflict(f"its metaclass {type(new).__name__} makes it in its own way")
    if slots(vars(new)) != slots(vars(cls)):
        raise LayoutConflict("its __slots__ were edited")
    if issubclass(cls, tuple) and vars(new).get("_fields") != vars(cls).get("_fields"):
        raise LayoutConflict("a named tuple's fields are its layout")
    rebase(tx, cls, new.__bases__)
    gone |= OF_ITS_MAKING - set(vars(new))
    stay = tuple(stay)
    theirs = held_by_those_that_stay(stay)
    space = {
        name: theirs.get(id(value), value)
        for name, value in vars(new).items()
        if name not in ("__dict__", "__weakref__", "_abc_impl")
        and not is_a(value, types.MemberDescriptorType)
    }
    write_members(tx, cls, space, gone, kept, own=own)
    tx.arrange(cls, space)
    # (What the metaclass has collected of the body is what the class has.)
    pairs = [(new, cls), *stay, *taken_over(cls, space)]
    del space  # or it would be found among those who hold them
    born = replace_all(pairs, tx, ours)
    _inherit(tx, new, cls, born)
    let_go(tx, new)
    return cls


def _inherit(tx: Transaction, new: type, cls: type, born: list[Any]) -> None:
    """What was derived from the new class in the meantime, or made by it, is the live one's."""
    for derived in derived_from(new):
        rebase(tx, derived, tuple(cls if base is new else base for base in derived.__bases__))
    for instance in born:
        if type(instance) is new:
            setting = type if is_a(instance, type) else object  # of a metaclass, it is a class
            setting.__setattr__(instance, "__class__", cls)


def slots(space: Mapping[str, Any]) -> tuple[str, ...] | None:
    slots = space.get("__slots__")
    if slots is None:
        return None
    return (slots,) if isinstance(slots, str) else tuple(sorted(slots))


def rebase(tx: Transaction, cls: type, bases: tuple[type, ...]) -> None:
    bases = bases or (object,)
    old = cls.__bases__
    if old == bases:
        return
    if issubclass(cls, type) and issubclass(cls, abc.ABCMeta) != any(
        issubclass(base, abc.ABCMeta) for base in bases
    ):
        # Its classes were made without what the other kind keeps in each of them.
        raise LayoutConflict("it became, or is no more, a metaclass of abstract classes")

    def assign(new: tuple[type, ...]) -> None:
        try:
            cls.__bases__ = new
        except TypeError:
            base, setter, giver = best_base(cls, new), bases_setter(), dictionary_giver()
            if base is None or setter is None or giver is None:
                raise
            setter(cls, new, base)
            if lacks_dictionary(cls):
                giver(cls)

    try:
        tx.write("bases", lambda: assign(bases), lambda: assign(old))
    except TypeError as error:
        for base in bases:
            if any(names_of(base) == names_of(had) and base is not had for had in old):
                raise LayoutConflict(f"its base {base.__qualname__} is made anew") from error
        raise LayoutConflict(f"its bases have another layout ({error})") from error
    judge_anew(tx, bases=True)
    follow_generic(tx, cls)
