"""What (a part of) a class's body bound, written into the live class where it differs."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from types import CellType, FunctionType
from typing import Any

from hmr._env import CLASS_BODY_NAMES
from hmr._types import MISSING
from hmr.errors import LayoutConflict
from hmr.live.classes.implied import follow_abstract, follow_eq, implied
from hmr.live.classes.judged import judge_anew
from hmr.live.classes.setters import set_by_members, set_for_member
from hmr.live.functions.adopt import adopt, give_up, plain
from hmr.live.functions.patching import delegate
from hmr.live.process.looking import attributes, is_a, names_of, private
from hmr.live.process.survey import resolve
from hmr.live.process.transaction import Transaction


def write_members(
    tx: Transaction,
    cls: type,
    space: Mapping[str, Any],
    gone: frozenset[str] = frozenset(),
    kept: frozenset[str] = frozenset(),
    originals: Mapping[str, Any] | None = None,
    own: AbstractSet[str] = frozenset(),
) -> set[str]:
    """Write into a class what a run of (a part of) its body bound, where it differs.

    Parameters:
        tx: where undos are noted.
        cls: the live class.
        space: the namespace that the body filled.
        gone: members to delete.
        kept: members that keep the value they have.
        originals: the members at the beginning of the revision.
        own: the members that a `def` binds, with whatever decorators.

    Returns:
        The names whose value is another object now.
    """
    cell = space.get("__classcell__")
    if is_a(cell, CellType):
        cell.cell_contents = cls
    home = getattr(sys.modules.get(names_of(cls)[0]), "__dict__", {})
    anew = set() if gone.isdisjoint(set_by_members(cls)) else kept
    hooked = {private(cls, name) for name in gone}
    hooked |= {name for name in space if name in vars(cls) and name not in kept}
    before = {name: (type(vars(cls).get(name)), set_for_member(cls, name)) for name in hooked}
    written: set[str] = set()
    adopted: dict[int, Any] = {}  # a body may give one thing two names
    for name, value in space.items():
        if name in CLASS_BODY_NAMES:
            continue
        old = vars(cls).get(name, MISSING)
        if name in kept and old is not MISSING:
            continue
        made = implied(name, value)
        known = _counterpart(originals, name, old, made)
        its = _is_its(cls, name, known)
        replaces = _is_own(cls, name, known, made, name in own)
        if id(value) in adopted:
            new = adopted[id(value)]
        elif its and not (replaces and give_up(tx, known, made, home)):
            new = adopt(tx, known, made, own=replaces)
        else:
            new = made
        adopted[id(value)] = new
        if new is not old and name == "__class__":
            _become(tx, old, new)
        elif new is not old:
            if its:
                _forward(tx, old, new)
            tx.member(cls, name, new)
            written.add(name)
    for name in {private(cls, name) for name in gone} - set(space):
        if name in vars(cls):
            tx.drop_member(cls, name)
            written.add(name)
    for name, (kind, own) in before.items():
        if name not in vars(cls) or (own and type(vars(cls)[name]) is not kind):
            for each in (own & vars(cls).keys()) - space.keys():
                tx.drop_member(cls, each)
    follow_eq(tx, cls, space, gone)
    # In the order of the body; those that stay, too, where what they had set on the class is gone.
    for name in [name for name in space if name in written or name in anew]:
        value = vars(cls).get(name)
        if hasattr(type(value), "__set_name__"):
            maker: Any = type(value)
            maker.__set_name__(value, cls, name)
    if written:
        fewer = bool(gone) or any(space.get(name, 0) is None for name in written)
        judge_anew(tx, cls, less=fewer)
    follow_abstract(tx, cls, other=bool(written))
    return written


def _become(tx: Transaction, old: object, new: object) -> None:
    """Let what a class has as `__class__`, for its objects to answer, have another's content.

    It can't be exchanged: to write a class's `__class__` is to give it another metaclass.

    Raises:
        LayoutConflict: it is of another kind, or was not there.
    """
    before, after = attributes(old), attributes(new)
    if type(old) is not type(new) or before.keys() != after.keys() or not before:
        raise LayoutConflict("its member `__class__` can't be exchanged")
    for name, value in after.items():
        tx.set(old, name, value)


def _is_its(cls: type, name: str, member: object) -> bool:
    """Whether a member is the class's own, and not a function that lives on under its own name."""
    function = plain(member)
    if not is_a(function, FunctionType) or function.__qualname__ == f"{names_of(cls)[1]}.{name}":
        return True
    return plain(resolve(function.__globals__, function.__qualname__)) is not function


def _is_own(cls: type, name: str, old: object, new: object, told: bool) -> bool:
    """Whether both are what a `def` in the class's body made, with whatever decorators.

    Parameters:
        cls: the class.
        name: the member.
        old: what it was.
        new: what it is to be.
        told: whether the sources say so.
    """
    before, after = plain(old), plain(new)
    if not (is_a(before, FunctionType) and is_a(after, FunctionType)):
        return False
    own = (names_of(cls)[0], f"{names_of(cls)[1]}.{name}")
    if names_of(before) == own and names_of(after) == (own[0], f"{names_of(cls)[1]}.<lambda>"):
        return True  # ``total = lambda self: 3``, where a `def` stood
    if type(old) is not type(new):
        return False
    if told or names_of(before) == names_of(after) == own:
        return True
    # One of them is the bare `def`: the other wraps it, or did.
    codes = [function.__code__.co_qualname for function in (before, after)]
    others = [qualname for qualname in codes if qualname != own[1]]
    return len(others) < len(codes) and all("<locals>" in other for other in others)


def _forward(tx: Transaction, old: object, new: object) -> None:
    """A method that came from another module: whoever has the old function calls the new one."""
    if not (is_a(old, FunctionType) and is_a(new, FunctionType)):
        return
    if old.__qualname__ == new.__qualname__ and old.__globals__ is not new.__globals__:
        delegate(tx, old, new)


def _counterpart(originals: Mapping[str, Any] | None, name: str, present: Any, made: object) -> Any:
    """Give the object that a new member may live on in: of overloads, the one that had the name."""
    first = (originals or {}).get(name, MISSING)
    function, new = plain(first), plain(made)
    if first is present or not (is_a(function, FunctionType) and is_a(new, FunctionType)):
        return present
    return first if new.__qualname__ == function.__qualname__ else present
