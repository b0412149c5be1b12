"""What hooks set on a class that is made: `__set_name__` of its members, and its bases' own."""

from __future__ import annotations

import dis
from types import FunctionType

from hmr.live.process.looking import is_a, peek


def set_by_members(cls: type) -> set[str]:
    """Give the attributes that the `__set_name__` of a class's members sets on their class.

    Parameters:
        cls: the class; only what its own members set counts.
    """
    hooks = {peek(type(member), "__set_name__") for member in tuple(vars(cls).values())}
    return {name for hook in hooks for name in _set_by(hook, 1)} & vars(cls).keys()


def set_by_bases(cls: type) -> set[str]:
    """Give the attributes that the `__init_subclass__` of a class's bases sets on it."""
    hooks = [vars(base).get("__init_subclass__") for base in cls.__mro__[1:]]
    functions = [peek(hook, "__func__") for hook in hooks if is_a(hook, classmethod)]
    return {name for hook in functions for name in _set_by(hook, 0)} & vars(cls).keys()


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
