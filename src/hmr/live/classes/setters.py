"""What hooks set on a class that is made: `__set_name__` of its members, and its bases' own."""

from __future__ import annotations

import dis
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from types import FunctionType

from hmr.live.functions.exchanged import is_collection
from hmr.live.process.looking import is_a, peek
from hmr.live.process.transaction import Transaction


def set_by_members(cls: type) -> set[str]:
    """Give the attributes that the `__set_name__` of a class's members sets on their class.

    Parameters:
        cls: the class; only what its own members set counts.
    """
    hooks = {peek(type(member), "__set_name__") for member in tuple(vars(cls).values())}
    return {name for hook in hooks for name in _set_by(hook, 1)} & vars(cls).keys()


def set_for_member(cls: type, name: str) -> set[str]:
    """Give the attributes that a member's `__set_name__` sets by a name that it makes of its own.

    ``setattr(owner, f"_default_{name}", self.default)``.

    Parameters:
        cls: the class.
        name: the member.
    """
    hook = peek(type(vars(cls).get(name)), "__set_name__")
    if not is_a(hook, FunctionType) or "setattr" not in hook.__code__.co_names:
        return set()
    texts = {const for const in hook.__code__.co_consts if type(const) is str}
    made = {text.replace(hole, name) for text in texts for hole in ("%s", "{}") if hole in text}
    around = {each: each.partition(name) for each in vars(cls) if each != name and name in each}
    made |= {each for each, (a, _, z) in around.items() if {a, z} - {""} <= texts}
    return made & around.keys()


def set_by_bases(cls: type) -> set[str]:
    """Give the attributes that the `__init_subclass__` of a class's bases sets on it."""
    hooks = [vars(base).get("__init_subclass__") for base in cls.__mro__[1:]]
    functions = [peek(hook, "__func__") for hook in hooks if is_a(hook, classmethod)]
    return {name for hook in functions for name in _set_by(hook, 0)} & vars(cls).keys()


@contextmanager
def as_new(tx: Transaction, cls: type, body: Collection[str]) -> Iterator[None]:
    """Have a class hold nothing but its body while the `__init_subclass__` of a base runs.

    It may ask for what it sets: ``assert "meta" not in cls.__dict__``. What it does not set again
    is put back; and so is a collection that it makes unless there is one, empty: the program may
    have put something in since.

    Parameters:
        tx: where undos are noted.
        cls: the class.
        body: the names that its body binds.
    """
    watching = any("__init_subclass__" in vars(base) for base in cls.__mro__[1:-1])
    others = {
        name: value
        for name, value in (vars(cls).items() if watching else ())
        if name not in body and name != "_abc_impl" and not name.startswith("__")
    }
    for name in others:
        tx.drop_member(cls, name)
    try:
        yield
    finally:
        for name, value in others.items():
            if name not in vars(cls) or _is_begun_again(cls, name, value):
                tx.member(cls, name, value)


def _is_begun_again(cls: type, name: str, before: object) -> bool:
    """Whether a hook that asks for an attribute has made an empty collection of the same kind."""
    now: object = vars(cls)[name]
    if not is_collection(before) or type(now) is not type(before) or now or not before:
        return False
    hooks = (peek(vars(base).get("__init_subclass__"), "__func__") for base in cls.__mro__[1:-1])
    return any(is_a(hook, FunctionType) and name in hook.__code__.co_consts for hook in hooks)


def _set_by(hook: object, at: int) -> set[str]:
    """Give the attributes that a function sets on its argument at a place."""
    if not is_a(hook, FunctionType) or hook.__code__.co_argcount <= at:
        return set()
    code, out, last = hook.__code__, set[str](), ""
    owner = code.co_varnames[at]
    for instruction in dis.get_instructions(code):
        if instruction.opname == "STORE_ATTR" and last == owner:
            out.add(instruction.argval)
        loaded = instruction.argval
        last = loaded[-1] if is_a(loaded, tuple) and loaded else loaded  # two loads in one
    if "setattr" in code.co_names:
        out.update(const for const in code.co_consts if type(const) is str)
    return out
