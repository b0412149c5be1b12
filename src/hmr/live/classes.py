"""Classes: re-open a live class instead of making a second one, and write only what differs."""

from __future__ import annotations

import abc
import builtins
import threading
import types
from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from contextlib import contextmanager
from enum import EnumType
from types import CellType, FunctionType
from typing import Any

from hmr._env import CLASS_BODY_NAMES
from hmr._types import QualName
from hmr.errors import LayoutConflict
from hmr.live.adopt import adopt, plain
from hmr.live.asking import from_module
from hmr.live.enums import grow
from hmr.live.functions import delegate
from hmr.live.holders import give_way, let_go, replace_all, replace_everywhere, taken_over
from hmr.live.implied import follow_abstract, follow_eq, follow_generic, implied
from hmr.live.judged import judge_anew
from hmr.live.looking import derived_from, is_a, names_of, private
from hmr.live.packing import Packing
from hmr.live.registry import Registry
from hmr.live.sealed import is_sealed, unsealed
from hmr.live.transaction import Transaction, set_member
from hmr.pack import Pack

_MISSING: Any = object()
_PLAIN_METACLASSES = (type, abc.ABCMeta)
_DATACLASS_MAKES = (
    *("__init__", "__repr__", "__eq__", "__lt__", "__le__", "__gt__", "__ge__", "__hash__"),
    *("__setattr__", "__delattr__", "__match_args__", "__replace__", "__getstate__"),
    *("__setstate__", "__dataclass_fields__", "__dataclass_params__"),
)
"""What `@dataclass` writes unless it is there: it must go before the decorator runs again."""


def must_run_whole(cls: object, registry: Registry, packs: Sequence[Pack] = ()) -> bool:
    """Whether something read the whole body of a class when it was made.

    A metaclass, a decorator that makes members, `__init_subclass__`: they must see the new body,
    so that a member can't be set alone.
    """
    if not is_a(cls, type) or is_sealed(cls, registry):
        return False
    if any(pack.remakes(cls) for pack in packs):
        return True
    if not _is_plain(type(cls)) or (issubclass(cls, tuple) and "_fields" in vars(cls)):
        return True
    if "__dataclass_fields__" in vars(cls) or "__attrs_attrs__" in vars(cls):
        return True
    # (`object` itself, which a name may have stood for, has no base that could watch.)
    watching = next((b for b in cls.__mro__[1:] if "__init_subclass__" in vars(b)), object)
    return watching is not object


_VALUES = (int, float, complex, str, bytes, bool, type(None), tuple, frozenset)
_CODE = (FunctionType, staticmethod, classmethod, property)


_OF_ITS_MAKING = frozenset({"__orig_bases__", "__parameters__"})
"""What a class statement with a subscripted base leaves in the class, and no other does."""
_NOT_CONTENT = frozenset(
    {"__dict__", "__weakref__", "__doc__", "_abc_impl", "__abstractmethods__"}
    | {"__dataclass_fields__", "__dataclass_params__"}
)


@contextmanager
def reopening(
    tx: Transaction,
    namespace: Mapping[str, Any],
    known: Callable[[QualName], type | None],
    gone: Callable[[QualName], frozenset[str]],
    kept: Callable[[QualName], frozenset[str]],
    conflict: Callable[[type, str], None],
    packing: Packing,
) -> Iterator[None]:
    """While statements of a module run: a class statement re-opens the class that it made before.

    Parameters:
        tx: where undos are noted.
        namespace: the module's globals.
        known: the class that is to be re-opened, by qualified name.
        gone: the members that the old source had and the new one has not, by qualified name.
        kept: the members whose value must survive.
        conflict: told of a class that had to be made anew, and why.
        packing: tells the packs.
    """
    original = builtins.__build_class__
    thread = threading.get_ident()

    def build(body: FunctionType, name: str, /, *bases: Any, **words: Any) -> Any:
        if threading.get_ident() != thread or body.__globals__ is not namespace:
            return original(body, name, *bases, **words)
        qualname = body.__code__.co_qualname
        existing = known(qualname)
        with unsealed(packing.registry, bases, words):
            if existing is None:
                return original(body, name, *bases, **words)
            return again(existing, qualname, body, name, bases, words)

    def again(
        existing: type,
        qualname: str,
        body: FunctionType,
        name: str,
        bases: tuple[Any, ...],
        words: dict[str, Any],
    ) -> Any:
        try:
            return _reopen(
                *(tx, existing, body, name, bases, words, gone(qualname), kept(qualname)),
                *(original, packing),
            )
        except LayoutConflict as error:
            packing.class_declined(existing)
            conflict(existing, str(error))
            made = from_module(body.__globals__, original, body, name, *bases, **words)
            said = names_of(existing)[0]
            if is_a(made, type) and said != namespace.get("__name__"):
                set_member(made, "__module__", said)  # the program had it so
            return made

    builtins.__build_class__ = build  # type: ignore[assignment]  # its stub knows no globals
    try:
        yield
    finally:
        builtins.__build_class__ = original


def _reopen(
    tx: Transaction,
    cls: type,
    body: FunctionType,
    name: str,
    bases: tuple[Any, ...],
    words: dict[str, Any],
    gone: frozenset[str],
    kept: frozenset[str],
    original: Callable[..., type],
    packing: Packing,
) -> type:
    given = dict(words)
    tx.members(cls)
    resolved = types.resolve_bases(bases)
    metaclass, space, words = types.prepare_class(name, resolved, words)
    if metaclass is not type(cls):
        raise LayoutConflict(f"its metaclass is {metaclass.__name__} now")
    packing.class_opens(cls, tuple(resolved), gone)
    if is_a(cls, EnumType):
        made: Any = from_module(body.__globals__, original, body, name, *bases, **given)
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
    if not _is_plain(metaclass) and not again:
        _fill(space, body, bases, resolved)
        kept = _hand_on(cls, space, kept)
        body_gave = dict(space)
        with forgotten_if_unborn(tuple(resolved), cls):
            made = from_module(body.__globals__, metaclass, name, tuple(resolved), space, **words)
        kept -= {key for key in body_gave if vars(made).get(key) is not body_gave[key]}
        packing.compare(cls, made)
        packing.class_made(cls, made)
        return remade(tx, cls, made, gone, kept)
    _fill(space, body, bases, resolved)
    if _slots(space) != _slots(vars(cls)):
        raise LayoutConflict("its __slots__ were edited")
    _rebase(tx, cls, tuple(resolved))
    gone |= _OF_ITS_MAKING - set(space)
    space.setdefault("__doc__", None)  # one that a decorator generated is generated anew
    if "__dataclass_fields__" in vars(cls):
        gone |= {made for made in _DATACLASS_MAKES if made not in space}
        kept -= set(vars(cls)["__dataclass_fields__"])  # the decorator makes its own of them
    write_members(tx, cls, space, gone, kept)
    parent: Any = super(cls, cls)
    parent.__init_subclass__(**words)
    if again:
        from_module(
            body.__globals__, type(cls).__init__, cls, name, tuple(resolved), space, **words
        )
    return cls


def _fill(space: Any, body: FunctionType, bases: tuple[Any, ...], resolved: object) -> None:
    """Run the body of a class statement in the namespace that its metaclass has prepared."""
    exec(body.__code__, body.__globals__, space, closure=body.__closure__)
    if resolved is not bases:
        space["__orig_bases__"] = bases


def _hand_on(cls: type, space: dict[str, Any], kept: frozenset[str]) -> frozenset[str]:
    """Show a metaclass the members that keep their value, so that what it makes of them is right.

    Returns:
        The members that keep their value: not those that the metaclass made something else of.
    """
    if type(space) is not dict:
        return kept
    alike = {key for key in kept & set(space) if type(vars(cls).get(key)) is type(space[key])}
    for key in alike - {"__doc__"}:
        # (A plain value may be what the metaclass made of the body's; it would do so twice.)
        if type(space[key]) not in _VALUES:
            space[key] = vars(cls)[key]
    return (kept - set(space)) | alike


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


def has_heirs(cls: object, registry: Registry) -> bool:
    """Whether classes are derived from one that read what it holds when they were made."""
    if not is_a(cls, type):
        return False
    return any(
        must_run_whole(derived, registry) or has_heirs(derived, registry)
        for derived in derived_from(cls)
    )


def content(cls: type) -> dict[str, Any]:
    """Give what a class holds besides its code: what those who go through it compute with."""
    return {
        name: None if issubclass(type(value), _CODE) else value
        for name, value in vars(cls).items()
        if name not in CLASS_BODY_NAMES and name not in _NOT_CONTENT
    }


def _is_plain(metaclass: type[type]) -> bool:
    """Whether classes of this metaclass come into being as those of `type` do."""
    return metaclass in _PLAIN_METACLASSES or (
        metaclass.__new__ in (type.__new__, abc.ABCMeta.__new__)
        and metaclass.__init__ is type.__init__
        and not any("__prepare__" in vars(base) for base in type.mro(metaclass) if base is not type)
    )


def remade(
    tx: Transaction, cls: type, new: type, gone: frozenset[str], kept: frozenset[str]
) -> type:
    """Let a live class take over the one that its metaclass made anew, registered places included.

    The general way, for metaclasses that have code of their own to run at a class's birth.
    """
    # Where the metaclass or a decorator registered the new one, the live one belongs, also after
    # a rollback.
    give_way(tx, new, cls)
    if type(new) is not type(cls) or is_a(cls, EnumType):
        raise LayoutConflict(f"its metaclass {type(new).__name__} makes it in its own way")
    if _slots(vars(new)) != _slots(vars(cls)):
        raise LayoutConflict("its __slots__ were edited")
    if vars(new).get("_fields") != vars(cls).get("_fields"):
        raise LayoutConflict("a named tuple's fields are its layout")
    _rebase(tx, cls, new.__bases__)
    gone |= _OF_ITS_MAKING - set(vars(new))
    space = {
        name: value
        for name, value in vars(new).items()
        if name not in ("__dict__", "__weakref__", "_abc_impl")
        and not is_a(value, types.MemberDescriptorType)
    }
    write_members(tx, cls, space, gone, kept)
    # (What the metaclass has collected of the body is what the class has.)
    pairs = [(new, cls), *taken_over(cls, space)]
    del space  # or it would be found among those who hold them
    _inherit(tx, new, cls, replace_all(pairs, tx))
    let_go(tx, new)
    return cls


def _inherit(tx: Transaction, new: type, cls: type, born: list[Any]) -> None:
    """What was derived from the new class in the meantime, or made by it, is the live one's."""
    for derived in derived_from(new):
        _rebase(tx, derived, tuple(cls if base is new else base for base in derived.__bases__))
    for instance in born:
        if type(instance) is new:
            object.__setattr__(instance, "__class__", cls)


def _slots(space: Mapping[str, Any]) -> tuple[str, ...] | None:
    slots = space.get("__slots__")
    if slots is None:
        return None
    return (slots,) if isinstance(slots, str) else tuple(sorted(slots))


def _rebase(tx: Transaction, cls: type, bases: tuple[type, ...]) -> None:
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
        cls.__bases__ = new

    try:
        tx.write("bases", lambda: assign(bases), lambda: assign(old))
    except TypeError as error:
        raise LayoutConflict(f"its bases have another layout ({error})") from error
    judge_anew(tx, bases=True)
    follow_generic(tx, cls)


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
        own: the members that a `def` bound before and binds now, with whatever decorators.

    Returns:
        The names whose value is another object now.
    """
    cell = space.get("__classcell__")
    if is_a(cell, CellType):
        cell.cell_contents = cls
    written: set[str] = set()
    for name, value in space.items():
        if name in CLASS_BODY_NAMES:
            continue
        old = vars(cls).get(name, _MISSING)
        if name in kept and old is not _MISSING:
            continue
        made = implied(name, value)
        wrapped = is_a(old, FunctionType) and is_a(made, FunctionType)
        replaces = wrapped and (name in own or _is_def_of(cls, name, old, made))
        new = adopt(tx, _counterpart(originals, name, old, made), made, own=replaces)
        if new is not old:
            _forward(tx, old, new)
            tx.member(cls, name, new)
            written.add(name)
    for name in {private(cls, name) for name in gone} - set(space):
        if name in vars(cls):
            tx.drop_member(cls, name)
            written.add(name)
    follow_eq(tx, cls, space, gone)
    for name in written:
        value = vars(cls).get(name)
        if hasattr(type(value), "__set_name__"):
            maker: Any = type(value)
            maker.__set_name__(value, cls, name)
    if written:
        fewer = bool(gone) or any(space.get(name, 0) is None for name in written)
        judge_anew(tx, cls, less=fewer)
    follow_abstract(tx, cls)
    return written


def _is_def_of(cls: type, name: str, *functions: Any) -> bool:
    """Whether one of these functions is the bare `def` of a member: the others wrap it, or did."""
    whole = f"{names_of(cls)[1]}.{name}"
    others = [function.__code__.co_qualname for function in functions]
    others = [qualname for qualname in others if qualname != whole]
    return len(others) < len(functions) and all("<locals>" in other for other in others)


def _forward(tx: Transaction, old: object, new: object) -> None:
    """A method that came from another module: whoever has the old function calls the new one."""
    if not (is_a(old, FunctionType) and is_a(new, FunctionType)):
        return
    if old.__qualname__ == new.__qualname__ and old.__globals__ is not new.__globals__:
        delegate(tx, old, new)


def _counterpart(originals: Mapping[str, Any] | None, name: str, present: Any, made: object) -> Any:
    """Give the object that a new member may live on in: of overloads, the one that had the name."""
    first = (originals or {}).get(name, _MISSING)
    function, new = plain(first), plain(made)
    if first is present or not (is_a(function, FunctionType) and is_a(new, FunctionType)):
        return present
    return first if new.__qualname__ == function.__qualname__ else present
