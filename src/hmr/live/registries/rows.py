"""Rows of a registry: dictionaries that a call makes for what it enters: ``{"handler": f}``.

They are entries, and no collections that several statements fill, as ``{"start": [f, g]}`` has
them. What tells them apart is that a function spells their keys around what it was handed.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from types import FunctionType, MethodType, ModuleType
from typing import Any

from hmr._types import MISSING
from hmr.live.process.looking import attributes
from hmr.live.registries.collected import all_in
from hmr.live.work import Work
from hmr.source import Statement
from hmr.source.shape import FUNCTIONS

_WHOLE = (FunctionType, type, ModuleType)
_MOST = 30
"""How many keys a row has at most."""


def is_row(work: Work, thing: Any) -> bool:
    """Whether a function of the project makes such a dictionary of what it is handed.

    Parameters:
        work: the commit.
        thing: what a registry holds.
    """
    if type(thing) is not dict or not thing or len(thing) > _MOST:
        return False
    if set(map(type, thing)) != {str}:
        return False
    keys = frozenset(thing)
    known = work.rows.get(keys)
    if known is None:
        known = work.rows[keys] = any(made <= keys for made in _made(work, sorted(keys)))
    return known


def filled_in(work: Work, root: Any) -> list[Any]:
    """Give a collection and those in it, without its rows."""
    return [each for each in all_in(root) if each is root or not is_row(work, each)]


def within(work: Work, things: Iterable[Any]) -> Iterator[Any]:
    """Give some things, and what those of them hold that are rows."""
    for thing in things:
        yield thing
        if type(thing) is dict and is_row(work, thing):
            yield from thing.values()


def _made(work: Work, keys: Sequence[str]) -> Iterator[frozenset[str]]:
    """Give the keys of rows that the modules make in which one of some keys stands."""
    for tracked in work.registry:
        recoded = work.out.recoded.get(tracked.name)
        for source in (tracked.source, *([recoded.source] if recoded is not None else [])):
            if any(key in source.text for key in keys if key.isidentifier()):
                for statement in source.statements:
                    yield from made_in(statement)


def made_in(statement: Statement) -> frozenset[frozenset[str]]:
    """Give the keys of the rows that the functions in a statement make of what they are handed."""
    return statement.note("rows", _rows)


def _rows(nodes: Sequence[ast.AST]) -> frozenset[frozenset[str]]:
    out = set[frozenset[str]]()
    for function in (each for tree in nodes for each in ast.walk(tree)):
        if not isinstance(function, FUNCTIONS):
            continue
        arguments = function.args
        handed = {each.arg for each in (*arguments.posonlyargs, *arguments.args)}
        for tree in ast.walk(function):
            keys = _keys(tree, handed)
            out |= {keys} if keys else set()
    return frozenset(out)


def _keys(tree: ast.AST, handed: set[str]) -> frozenset[str]:
    """Give the keys that a dictionary is given, if it has what a function was handed."""
    if isinstance(tree, ast.Dict):
        spelt = [key.value for key in tree.keys if isinstance(key, ast.Constant)]
        values = tree.values
    elif isinstance(tree, ast.Call) and isinstance(tree.func, ast.Name) and tree.func.id == "dict":
        spelt = [word.arg for word in tree.keywords]
        values = [word.value for word in tree.keywords]
    else:
        return frozenset()
    if not any(isinstance(value, ast.Name) and value.id in handed for value in values):
        return frozenset()
    return frozenset(key for key in spelt if type(key) is str)


def first_inside(entry: Any) -> Any:
    """Give the first of what a dictionary's list holds: ``{"start": [greet]}``; else `MISSING`."""
    held = entry[-1] if type(entry) is tuple and entry else None
    if type(held) not in (list, dict, set) or not held:
        return MISSING
    return next(iter(held.items() if type(held) is dict else held))


def parts(work: Work, entry: Any) -> tuple[Any, ...]:
    """Give what an entry of a registry is about: itself, what it holds, and what rows in it hold.

    A tuple ``(path, function)``, perhaps with another one in it (a dictionary's item), a partial
    object, an object of a class: ``Route(path, function)``.
    """
    if type(entry) is dict:
        return (entry, *entry.values()) if is_row(work, entry) else (entry,)
    if type(entry) is tuple:
        held = (part for each in entry for part in (each if type(each) is tuple else (each,)))
        return tuple(within(work, held))
    if type(entry) is partial:
        return (entry.func, *entry.args)
    if type(entry) is MethodType:  # whose it is comes before who has defined it
        return (entry.__self__, entry)
    if issubclass(type(entry), _WHOLE) or type(entry).__module__ == "builtins":
        return (entry,)
    return (entry, *attributes(entry).values())


def about(work: Work, item: Any) -> Iterator[Any]:
    """Give what an entry is about, and what that is about."""
    yield from (inner for part in parts(work, item) for inner in parts(work, part))
