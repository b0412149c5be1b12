"""Metaclasses that make no more classes: theirs are made again as they once were.

``Node.__new__ = staticmethod(refuse)`` behind the last class keeps others from deriving some. A
class statement that stands above it ran with the ``__new__`` of the metaclass's own body.
"""

from __future__ import annotations

import ast
import types
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from types import CellType, FunctionType
from typing import Any

from hmr.live.classes.parameters import execute_within
from hmr.live.known.registry import Registry
from hmr.live.process.looking import is_a, names_of
from hmr.source.compiling import class_body


def is_sealed(cls: type, registry: Registry) -> bool:
    """Whether a class can't be made again: its metaclass refuses, and what it was is not known."""
    sealed = _sealed(type(cls))
    return sealed is not None and _first_maker(sealed, registry) is None


def makes_no_more(cls: object) -> bool:
    """Whether a class's metaclass was given another ``__new__`` after it was made."""
    return is_a(cls, type) and _sealed(type(cls)) is not None


@contextmanager
def unsealed(
    registry: Registry, bases: tuple[Any, ...], words: Mapping[str, Any]
) -> Iterator[None]:
    """Let the metaclasses of a class statement make classes again, as far as it is known how.

    Parameters:
        registry: the tracked modules, in whose source a metaclass's ``__new__`` is looked up.
        bases: the bases that the statement gives.
        words: the keyword arguments that it gives.
    """
    found = {id(kind): kind for kind in (words.get("metaclass"), *map(type, bases))}
    with ExitStack() as undo:
        for kind in found.values():
            sealed = _sealed(kind) if is_a(kind, type) else None
            made = _first_maker(sealed, registry) if sealed is not None else None
            if sealed is not None and made is not None:
                undo.callback(type.__setattr__, sealed, "__new__", vars(sealed)["__new__"])
                type.__setattr__(sealed, "__new__", staticmethod(made))
        yield


def _sealed(metaclass: type) -> type | None:
    """Give the metaclass, or its base, that was given another ``__new__`` after it was made."""
    if not issubclass(metaclass, type):
        return None
    for base in type.mro(metaclass):
        maker: Any = vars(base).get("__new__")
        maker = maker.__func__ if type(maker) is staticmethod else maker
        if is_a(maker, FunctionType):
            return base if maker.__qualname__ != f"{names_of(base)[1]}.__new__" else None
        if maker is not None:
            break
    return None


def _first_maker(metaclass: type, registry: Registry) -> FunctionType | None:
    """Make the ``__new__`` anew that the body of a metaclass has defined."""
    module, qualname = names_of(metaclass)
    if module not in registry:
        return None
    tracked = registry[module]
    for statement in tracked.source.statements:
        tree = statement.node
        if statement.label != qualname or not isinstance(tree, ast.ClassDef):
            continue
        nodes = [node for node in tree.body if getattr(node, "name", "") == "__new__"]
        space: dict[str, Any] = {}
        code = class_body(tracked.source, [tree], nodes)
        execute_within([metaclass], code, tracked.namespace, space)
        cell, made = space.get("__classcell__"), space.get("__new__")
        if is_a(cell, CellType):
            cell.cell_contents = metaclass
        return made if is_a(made, types.FunctionType) else None
    return None
