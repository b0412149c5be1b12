"""What decorators and hooks leave on a definition: attributes that change or go with them."""

from __future__ import annotations

import ast
import dis
import re
from collections import ChainMap
from collections.abc import Callable, Iterator, Mapping
from types import CodeType, FunctionType, NoneType
from typing import Any

from hmr.live.classes.setters import set_by_members
from hmr.live.functions.adopt import plain
from hmr.live.functions.patching import alike
from hmr.live.process.looking import is_a, layers, peek
from hmr.live.process.transaction import Transaction
from hmr.source import Statement, shape
from hmr.source.compiling import functions_in
from hmr.source.scopes import inside
from hmr.source.spelling import dotted

_OWN = frozenset({"__wrapped__", "__isabstractmethod__"})
"""What stands among a function's attributes and is dealt with where it takes over another."""
_MADE = frozenset(
    {str, bytes, tuple, frozenset, re.Pattern, FunctionType, property, classmethod, staticmethod}
)
"""What a hook of a base class may make anew: nothing of run time is in it."""
_MADE_ANEW = frozenset({int, float, list, dict, set})
"""What it makes anew that does not look first."""
_MARKS = frozenset({bool, int, NoneType})
"""What a hook may make anew where its code spells the very value: else the program counts on."""


def marks(thing: object) -> list[dict[str, Any]]:
    """Give the attributes that a function and those it wraps have besides their own kind's."""
    out = []
    for layer in layers(thing):
        if is_a(layer, FunctionType):
            own = layer.__dict__
            out.append({name: value for name, value in own.items() if name not in _OWN})
    return out


def same_marks(before: list[dict[str, Any]], after: list[dict[str, Any]]) -> bool:
    """Whether whoever looks at attributes of a function sees what he saw before."""
    return len(before) == len(after) and all(
        old.keys() == new.keys() and all(alike(old[name], new[name]) for name in old)
        for old, new in zip(before, after, strict=True)
    )


def unmark(
    tx: Transaction,
    with_former: Callable[[CodeType], tuple[CodeType, ...]],
    space: Mapping[str, Any],
    old: Statement | None,
    new: Statement,
    name: str,
    live: object,
    fresh: Mapping[str, Any],
) -> None:
    """Take away what decorators had set on a function that are gone, or do so no more.

    What the program has set on it stays: only attributes are taken that the decorators' code names;
    and where the same decorators are there, what they themselves set, as they are or were.

    Parameters:
        tx: where the undo is noted.
        with_former: gives code together with what was edited to it.
        space: what the module bound when the revision began.
        old: the statement as it was.
        new: the statement as it is.
        name: the function's, as the statement binds it.
        live: the function, which has taken over what the statement made now.
        fresh: the attributes that this had.
    """
    if old is None or not is_a(live, FunctionType):
        return
    gone = live.__dict__.keys() - fresh.keys() - _OWN
    if not gone:
        return
    before, after = _definitions(old, name), _definitions(new, name)
    decorators = [decorator for each in before for decorator in each.decorator_list]
    if not before:  # a call had made it: ``brew = logged(tea)``
        decorators += [each for each in inside(old.nodes) if isinstance(each, ast.Call)]
    if not after:
        return
    if [*map(shape.decorators, before)] == [*map(shape.decorators, after)]:
        gone &= _set_by(with_former, space, decorators, live.__dict__)
    else:
        gone &= _named(space, decorators)
    for attribute in gone:
        tx.drop(live.__dict__, attribute)


def unmark_members(
    tx: Transaction, space: Mapping[str, Any], cls: type, old: ast.ClassDef, new: ast.ClassDef
) -> None:
    """Take away what decorators that are gone had set on methods of a class.

    It goes before the class runs again: a hook looks for what is marked.

    Parameters:
        tx: where the undo is noted.
        space: what the module bound when the revision began.
        cls: the live class.
        old: its statement as it was.
        new: its statement as it is.
    """
    seen = ChainMap(dict(vars(cls)), dict(space))
    now = {each.name: shape.decorators(each) for each in _methods(new)}
    for method in _methods(old):
        live = plain(vars(cls).get(method.name))
        if not method.decorator_list or not is_a(live, FunctionType):
            continue
        if now.get(method.name, shape.decorators(method)) != shape.decorators(method):
            marked = live.__dict__.keys() & _named(seen, method.decorator_list)
            for attribute in marked - _OWN:
                tx.drop(live.__dict__, attribute)


def _methods(tree: ast.ClassDef) -> Iterator[shape.Function]:
    yield from (each for each in tree.body if isinstance(each, shape.FUNCTIONS))


def _set_by(
    with_former: Callable[[CodeType], tuple[CodeType, ...]],
    space: Mapping[str, Any],
    decorators: list[ast.expr],
    had: Mapping[str, Any],
) -> set[str]:
    """Give the attributes that decorators set on what they are given, and whose value shows it.

    Not what a function sets that they make: that is called by the program.
    """
    out: set[str] = set()
    for decorator in decorators:
        made = _led_to(space, _spelt(decorator))
        called = made if is_a(made, FunctionType) else None
        codes = with_former(called.__code__) if called is not None else ()
        if isinstance(decorator, ast.Call):  # ``@limit(3)`` makes what decorates
            codes = tuple(inner for code in codes for inner in code.co_consts if _is_code(inner))
        out |= {
            name
            for code in codes
            for name in had.keys() & set(_stored(code))
            if _is_made(had[name], code) or _spells(code, had[name])
        }
    return out


def _is_code(thing: object) -> bool:
    return is_a(thing, CodeType)


def _definitions(statement: Statement, name: str) -> list[shape.Function]:
    """Give the definitions of a function in a statement: a branch may have another one."""
    found = (node for node in inside(statement.nodes) if isinstance(node, shape.FUNCTIONS))
    return [node for node in found if node.name == name]


def left_by(
    with_former: Callable[[CodeType], tuple[CodeType, ...]],
    space: Mapping[str, Any],
    cls: type,
    old: ast.ClassDef,
    new: ast.ClassDef,
    former: Callable[[type], Mapping[str, Any]] = vars,
) -> frozenset[str]:
    """Give what decorators, those that are gone above all, and hooks had set on a class.

    It goes before the class statement runs again: who set it would take it for the class's own, as
    what keeps ``cls.__dict__.get("pattern", ...)`` does, or for done: ``if "_done" in vars(cls)``.

    Parameters:
        with_former: gives code together with what was edited to it.
        space: what the module bound when the revision began.
        cls: the live class.
        old: its statement as it was.
        new: its statement as it is.
        former: gives what a class had when the revision began: a hook that is gone, say.
    """
    had = vars(cls)
    bases = cls.__mro__[1:-1]
    setters: list[object] = [vars(base).get("__init_subclass__") for base in bases]
    setters += [former(base).get("__init_subclass__") for base in bases]
    decorators = {_spelt(each): None for each in (*old.decorator_list, *new.decorator_list)}
    setters += [_led_to(space, spelt) for spelt in decorators]
    present = [code for setter in setters for code in _codes(setter)]
    codes = [code for each in present for code in with_former(each)]
    left = {
        name
        for code in codes
        for name in had.keys() & set(_stored(code))
        if _is_made(had[name], code) or _spells(code, had[name])
    }
    left |= set_by_members(cls)
    still = {ast.dump(decorator) for decorator in new.decorator_list}
    gone = [decorator for decorator in old.decorator_list if ast.dump(decorator) not in still]
    left |= (_named(space, gone) if gone else set()) & had.keys()
    return frozenset(left - vars(type).keys() - {"__module__", "__qualname__"})


def _is_made(value: object, code: CodeType) -> bool:
    """Whether what a hook set is made anew when it runs again: nothing of run time is in it.

    So is a number or a collection, unless the hook looks first whether there is one.
    """
    looks = "hasattr" in code.co_names or any(
        instruction.opname == "CONTAINS_OP" for instruction in dis.get_instructions(code)
    )
    return type(value) in _MADE or (type(value) in _MADE_ANEW and not looks)


def _named(space: Mapping[str, Any], decorators: list[ast.expr]) -> set[str]:
    return {
        name
        for decorator in decorators
        for code in _codes(_led_to(space, _spelt(decorator)))
        for name in _names(code)
    }


def _stored(code: CodeType) -> Iterator[str]:
    for instruction in dis.get_instructions(code):
        if instruction.opname == "STORE_ATTR":
            yield instruction.argval


def _spells(code: CodeType, value: object) -> bool:
    """Whether a value is a mark (``cls._done = True``) that the code has as a constant."""
    kind = type(value)
    consts = [const for const in code.co_consts if type(const) is kind]
    return kind in _MARKS and value in consts


def _spelt(decorator: ast.expr) -> str:
    return dotted(decorator.func if isinstance(decorator, ast.Call) else decorator) or ""


def _led_to(space: Mapping[str, Any], spelling: str) -> object:
    """Give what a dotted name leads to, through modules and classes."""
    first, *rest = spelling.split(".")
    found = space.get(first)
    for part in rest:
        found = peek(found, part)
    return found


def _codes(decorator: object) -> Iterator[CodeType]:
    """Give the code that may run when something decorates, one call deep."""
    for layer in layers(decorator):
        called = layer if is_a(layer, FunctionType) else peek(type(layer), "__call__")
        if is_a(layer, type):
            called = peek(layer, "__init__")
        if not is_a(called, FunctionType):
            continue
        for code in (called.__code__, *functions_in(called.__code__)):
            yield code
            for name in code.co_names:
                inner = called.__globals__.get(name)
                if is_a(inner, FunctionType):
                    yield from (inner.__code__, *functions_in(inner.__code__))


def _names(code: CodeType) -> Iterator[str]:
    yield from code.co_names
    yield from (const for const in code.co_consts if type(const) is str)
