"""Class statements that run again: the body runs once, and the live class takes over what it made.

Where it cannot, the class is made anew of what that one run of the body has bound.
"""

from __future__ import annotations

import builtins
import sys
import threading
import types
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import EnumType
from functools import partial
from inspect import CO_OPTIMIZED
from itertools import pairwise
from types import FunctionType
from typing import Any

from hmr._contents import PLAIN
from hmr._types import MISSING, QualName
from hmr.errors import LayoutConflict
from hmr.live.classes.bodies import write_members
from hmr.live.classes.described import Described, is_told_of_its_class
from hmr.live.classes.enums import grow
from hmr.live.classes.homes import say_as_before
from hmr.live.classes.sealed import unsealed
from hmr.live.classes.setters import as_new, set_by_bases
from hmr.live.classes.takeover import (
    OF_ITS_MAKING,
    generated,
    is_plain,
    rebase,
    remade,
    slots,
)
from hmr.live.libraries.packing import Packing
from hmr.live.process.asking import from_caller, from_module
from hmr.live.process.holders import let_go, replace_everywhere
from hmr.live.process.looking import derived_from, family_of, is_a, names_of, said_module
from hmr.live.process.survey import resolve
from hmr.live.process.transaction import Transaction

_VALUES = (int, float, complex, str, bytes, bool, type(None), tuple, frozenset)


@dataclass(slots=True)
class _Birth:
    """How a class statement makes a class of its own, which it does if the live one can't be it.

    Attributes:
        make: makes it: of the statement; once the body ran, of what that bound.
        thing: what the metaclass has made.
    """

    body: FunctionType
    name: str
    bases: tuple[Any, ...]
    words: dict[str, Any]
    make: Callable[[], Any] = field(init=False)
    thing: Any = None

    def of_body(
        self,
        metaclass: Any,
        resolved: tuple[Any, ...],
        space: Any,
        words: Any,
        lent: Mapping[str, Any],
    ) -> Any:
        """Run the body in the namespace that the metaclass has prepared, and give that.

        Parameters:
            metaclass: the metaclass.
            resolved: the bases.
            space: the namespace.
            words: what else the class statement is given.
            lent: members that keep their value, and of which others are made in the body.
        """
        if lent and type(space) is dict:
            space = _Lending(space, lent)
        exec(self.body.__code__, self.body.__globals__, space, closure=self.body.__closure__)
        space = dict(space) if type(space) is _Lending else space
        if resolved is not self.bases:
            space["__orig_bases__"] = self.bases
        self.make = partial(metaclass, self.name, resolved, space, **words)
        return space

    def made(self) -> Any:
        """Make it, as the module would."""
        if self.thing is None:
            self.thing = from_module(self.body.__globals__, self.make)
            self.make = _nothing
        return self.thing


class _Lending(dict[str, Any]):
    """The namespace of a class body in which some names have the value that they keep."""

    def __init__(self, space: Mapping[str, Any], lent: Mapping[str, Any]) -> None:
        super().__init__(space)
        self._lent = lent

    def __setitem__(self, name: str, value: Any) -> None:
        kept = self._lent.get(name)
        super().__setitem__(name, kept if type(kept) is type(value) else value)


def _nothing() -> None:
    """Make nothing: it is made."""


@contextmanager
def reopening(
    tx: Transaction,
    namespace: Mapping[str, Any],
    known: Callable[[QualName], type | None],
    gone: Callable[[QualName], frozenset[str]],
    kept: Callable[[QualName], tuple[frozenset[str], frozenset[str]]],
    conflict: Callable[[type, str], None],
    packing: Packing,
    code: types.CodeType,
) -> Iterator[None]:
    """While code of a module runs: a class statement in it re-opens the class that it made before.

    Where the code has no class statement, `builtins` is left as the program may look at it.

    Parameters:
        tx: where undos are noted.
        namespace: the module's globals.
        known: the class that is to be re-opened, by qualified name.
        gone: the members that the old source had and the new one has not, by qualified name.
        kept: the members whose value must survive, and those of them of which others are made.
        conflict: told of a class that had to be made anew, and why.
        packing: tells the packs.
        code: what runs.
    """
    if not _has_classes(code):
        yield
        return
    original = builtins.__build_class__
    thread = threading.get_ident()
    home = str(namespace.get("__name__"))
    said: list[tuple[QualName, type, str, dict[str, Any]]] = []

    def build(body: FunctionType, name: str, /, *bases: Any, **words: Any) -> Any:
        if threading.get_ident() != thread or body.__globals__ is not namespace:
            return from_caller(sys._getframe(1), original, body, name, *bases, **words)
        qualname = body.__code__.co_qualname
        existing = known(qualname)
        with unsealed(packing.registry, bases, words):
            if existing is None:
                return from_caller(sys._getframe(1), original, body, name, *bases, **words)
            return again(existing, qualname, _Birth(body, name, bases, words))

    def again(existing: type, qualname: str, birth: _Birth) -> Any:
        birth.make = partial(original, birth.body, birth.name, *birth.bases, **birth.words)
        if (module := said_module(existing)) != home:
            said.append((qualname, existing, module, dict(vars(existing))))
        try:
            return _reopen(tx, existing, birth, gone(qualname), *kept(qualname), packing)
        except LayoutConflict as error:
            packing.class_declined(existing)
            conflict(existing, str(error))
        return birth.made()  # (which, if it fails, has failed by itself)

    builtins.__build_class__ = build  # type: ignore[assignment]  # its stub knows no globals
    try:
        yield
    finally:
        builtins.__build_class__ = original
        for qualname, cls, module, members in said:
            # The program had it say so, after it was made: a package does of what it exports.
            for found in (cls, resolve(namespace, qualname)):
                if is_a(found, type) and said_module(found) == home:
                    tx.member(found, "__module__", module)
                    say_as_before(tx, found, members, home)


def _has_classes(code: types.CodeType) -> bool:
    """Whether a class statement is in the code, or in what is defined there."""
    inner = [const for const in code.co_consts if is_a(const, types.CodeType)]
    return any(not one.co_flags & CO_OPTIMIZED or _has_classes(one) for one in inner)


def _is_as_bound(value: Any) -> bool:
    """Whether a class has a value as its body bound it: no metaclass made a descriptor of it."""
    if type(value) in PLAIN:
        return True
    if issubclass(type(value), (type, FunctionType, types.ModuleType)):
        return False
    return not is_told_of_its_class(value)


def _reopen(
    tx: Transaction,
    cls: type,
    birth: _Birth,
    gone: frozenset[str],
    kept: frozenset[str],
    used: frozenset[str],
    packing: Packing,
) -> type:
    # (What this revision itself has written there, another statement for the name, keeps nothing.)
    kept = kept.difference(_written(tx.former(cls, vars(cls)), vars(cls)))
    tx.members(cls)
    resolved = types.resolve_bases(birth.bases)
    metaclass, space, words = types.prepare_class(birth.name, resolved, birth.words)
    if metaclass is not type(cls):
        raise LayoutConflict(f"its metaclass is {metaclass.__name__} now")
    packing.class_opens(cls, tuple(resolved), gone)
    if is_a(cls, EnumType):
        made = birth.made()
        packing.class_made(cls, made)
        functions = {key for key, value in vars(cls).items() if is_a(value, FunctionType)}
        grow(tx, cls, made, functions & set(vars(made)))
        let_go(tx, made)
        written = {key: value for key, value in vars(made).items() if key in functions}
        write_members(tx, cls, written, gone - set(cls._member_map_), kept)
        return cls
    if issubclass(cls, tuple) and "_fields" in vars(cls):
        raise LayoutConflict("a named tuple's fields are its layout")
    again = packing.initializes(cls)
    of_fields = vars(cls).get("__dataclass_fields__", ())
    lent = {name: vars(cls)[name] for name in used & vars(cls).keys() if name not in of_fields}
    lent = {name: value for name, value in lent.items() if _is_as_bound(value)}
    space = birth.of_body(metaclass, tuple(resolved), space, words, lent)
    if not is_plain(metaclass) and not again:
        kept, described = _hand_on(cls, space, kept)
        body_gave = dict(space)
        with forgotten_if_unborn(tuple(resolved), cls):
            made = birth.made()
        kept -= _otherwise(vars(made), body_gave)
        packing.compare(cls, made)
        change = packing.class_made(cls, made)
        ours = (birth, change, space, body_gave, described)
        described.settle(tx, made, cls, kept)
        own, stay = _defined(birth.body), described.pairs(kept)
        return remade(tx, cls, made, gone, kept, own=own, ours=ours, stay=stay)
    if slots(space) != slots(vars(cls)):
        raise LayoutConflict("its __slots__ were edited")
    by_bases = [(each, set_by_bases(each)) for each in family_of(cls)]
    rebase(tx, cls, tuple(resolved))
    for each, names in by_bases:
        lost = names - set_by_bases(each)
        if each is cls:
            gone |= lost - space.keys()
        for name in lost if each is not cls else ():
            tx.drop_member(each, name)
    if said_module(cls) != space["__module__"]:
        tx.member(cls, "__module__", space["__module__"])  # what decorators make is made for that
    gone |= OF_ITS_MAKING - set(space)
    space.setdefault("__doc__", None)  # one that a decorator generated is generated anew
    if "__dataclass_fields__" in vars(cls):
        kept -= set(vars(cls)["__dataclass_fields__"])  # the decorator makes its own of them
    gone |= generated(cls) - space.keys()
    there = {name: vars(cls)[name] for name in kept & vars(cls).keys() & space.keys()}
    kept -= _counted(space, there)
    write_members(tx, cls, space, gone, kept, own=_defined(birth.body))
    tx.arrange(cls, space)
    parent: Any = super(cls, cls)
    with as_new(tx, cls, space):
        parent.__init_subclass__(**words)
    if again:
        scope = birth.body.__globals__
        from_module(scope, type(cls).__init__, cls, birth.name, tuple(resolved), space, **words)
    return cls


def _written(before: Mapping[str, Any], now: Mapping[str, Any]) -> Iterator[str]:
    """Give the members that a class has otherwise than before."""
    return (name for name, value in now.items() if before.get(name, MISSING) is not value)


def _otherwise(members: Mapping[str, Any], body_gave: Mapping[str, Any]) -> set[str]:
    """Give the names under which a class has something else than its body gave."""
    return {key for key in body_gave if members.get(key) is not body_gave[key]}


def _defined(body: FunctionType) -> set[str]:
    """Give the members that a class body binds by a `def`, with whatever decorators."""
    code = body.__code__
    inner = (const for const in code.co_consts if is_a(const, types.CodeType))
    return {one.co_name for one in inner if one.co_qualname == f"{code.co_qualname}.{one.co_name}"}


def _hand_on(
    cls: type, space: dict[str, Any], kept: frozenset[str]
) -> tuple[frozenset[str], Described]:
    """Show a metaclass the members that keep their value, so that what it makes of them is right.

    Returns:
        The members that keep their value: not those that the metaclass made something else of.
        And those of them of which it is shown new ones.
    """
    if type(space) is not dict:
        return kept, Described({}, {})
    alike = {key for key in kept & set(space) if type(vars(cls).get(key)) is type(space[key])}
    alike -= _counted(space, {key: vars(cls)[key] for key in alike})
    described = Described(space, {key: vars(cls)[key] for key in alike})
    for key in alike - {"__doc__"}:
        # (A plain value may be what the metaclass made of the body's; it would do so twice.)
        if type(space[key]) not in _VALUES and key not in described:
            space[key] = vars(cls)[key]
    return (kept - set(space)) | alike, described


def _counted(space: Mapping[str, Any], kept: Mapping[str, Any]) -> set[str]:
    """Give the members that would stand in the wrong order, since a library counts what it makes.

    The fields of a form know by a number in which order they were made: one that stays below one
    that is new would come before it.
    """
    out: set[str] = set()
    for kind in {type(value) for value in kept.values()}:
        names = [name for name, value in space.items() if type(value) is kind]
        fresh = [_numbers(space[name]) for name in names]
        mixed = [_numbers(kept.get(name, space[name])) for name in names]
        for counter in fresh[0]:
            counts, stay = ([each.get(counter, 0) for each in side] for side in (fresh, mixed))
            if _rises(counts) and not _rises(stay):
                out |= set(names) & kept.keys()
    return out


def _numbers(thing: object) -> dict[str, int]:
    try:
        own = object.__getattribute__(thing, "__dict__")
    except AttributeError:
        return {}
    return {key: value for key, value in own.items() if type(value) is int}


def _rises(numbers: list[int]) -> bool:
    return all(one < two for one, two in pairwise(numbers))


@contextmanager
def forgotten_if_unborn(bases: tuple[type, ...], cls: type) -> Iterator[None]:
    """Leave the live class where a metaclass registered one and then refused it."""
    before = {id(derived) for base in bases for derived in derived_from(base)}
    try:
        yield
    except BaseException:
        for base in bases:
            for derived in derived_from(base):
                if id(derived) not in before and names_of(derived)[1] == names_of(cls)[1]:
                    replace_everywhere(derived, cls)
        raise
