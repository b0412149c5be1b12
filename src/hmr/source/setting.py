"""Attributes that a statement sets by `setattr`, under names that it spells or that follow from it.

for name in ("add", "drop"):
    setattr(Basket, f"do_{name}", make(name))       sets Basket.do_add and Basket.do_drop
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, product
from typing import Any

from hmr.source.presence import asks_for_globals
from hmr.source.scopes import inside

_MOST = 200
_LOOPS = (ast.For, ast.AsyncFor, ast.comprehension)
_OF_TEXT = (
    *("capitalize", "lower", "removeprefix", "removesuffix", "replace", "strip", "title", "upper"),
)


def set_by_name(nodes: Iterable[ast.AST]) -> Iterator[ast.Attribute]:
    """Give the attributes, as they would be spelt, that calls of `setattr` in a body set."""
    body = list(inside(nodes))
    calls = [node for node in body if isinstance(node, ast.Call) and _sets(node)]
    if not calls:
        return
    loops = _Loops(body)
    for call in calls:
        for name in dict.fromkeys(loops.values(call.args[1])):
            if isinstance(name, str) and name.isidentifier():
                yield ast.Attribute(call.args[0], name, ast.Store())


def put_in_module(nodes: Iterable[ast.AST]) -> Iterator[str]:
    """Give the names that a body binds in its module's namespace, as far as it spells them.

    As ``sys.modules[__name__].LIMIT = 5`` does, or a loop that goes through what it spells:
    ``for name, value in (("LOW", 1), ("HIGH", 9)): globals()[name] = value``.
    """
    body = list(inside(nodes))
    loops, spelt = _Loops(body), list(_spelt(body))
    for node in body:
        for name in _put(node, loops):
            # (Of one that is put together, nobody would know which statement to ask.)
            if isinstance(name, str) and name.isidentifier() and any(name in it for it in spelt):
                yield name


def _spelt(body: Iterable[ast.AST]) -> Iterator[str]:
    for node in body:
        match node:
            case ast.Constant(value=str(text)) | ast.Attribute(attr=text):
                yield text
            case ast.keyword(arg=str(text)):
                yield text


def _put(node: ast.AST, loops: _Loops) -> Iterable[Any]:
    """Give the names under which a node puts something into the namespace of its module."""
    match node:
        case ast.Attribute(value=ast.Subscript() as module, attr=name, ctx=ast.Store()):
            return [name] if asks_for_globals(module) else ()
        case ast.Call(func=ast.Name(id="setattr"), args=[ast.Subscript() as module, name, _]):
            return loops.values(name) if asks_for_globals(module) else ()
        case ast.Subscript(value=ast.Call() as space, slice=name, ctx=ast.Store()):
            return loops.values(name) if asks_for_globals(space) else ()
        case ast.Call(func=ast.Attribute(attr="update", value=ast.Call() as space)):
            given = [key for each in node.args for key in getattr(each, "keys", ())]
            names = [name for key in given if key is not None for name in loops.values(key)]
            names += [word.arg for word in node.keywords]
            return names if asks_for_globals(space) else ()
    return ()


def is_name_of_module(target: ast.expr) -> bool:
    """Whether an attribute or an item is a name of the module that it stands in, as it is spelt."""
    match target:
        case ast.Attribute(value=ast.Subscript() as module):
            return asks_for_globals(module)
        case ast.Subscript(value=ast.Call() as space, slice=ast.Constant(value=str(name))):
            return asks_for_globals(space) and name.isidentifier()
    return False


def only_binds(call: ast.Call) -> bool:
    """Whether a call does no more than to bind names of its module, all of which it spells."""
    names = list(_put(call, _Loops(())))
    given = sum(len(each.keys) if isinstance(each, ast.Dict) else _MOST for each in call.args)
    there = 1 if isinstance(call.func, ast.Name) else given + len(call.keywords)
    return len(names) == there and all(isinstance(name, str) for name in names)


def looped(body: Iterable[ast.AST], name: ast.expr) -> list[ast.expr]:
    """Give what a name of a body's loops stands for, as it is spelt; nothing for any other."""
    return _Loops(body).things(name)


def _sets(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Name) and call.func.id == "setattr" and len(call.args) == 3


class _Loops:
    """What the names of a body's loops stand for, where these go through what is spelt there."""

    def __init__(self, body: Iterable[ast.AST]) -> None:
        self._known: dict[str, list[Any]] = {}
        for loop in body:
            if isinstance(loop, _LOOPS):
                for item in self._items(loop.iter):
                    self._bind(loop.target, item)

    def _bind(self, target: ast.expr, item: Any) -> None:
        if isinstance(target, ast.Name):
            self._known.setdefault(target.id, []).append(item)
        elif isinstance(target, ast.Tuple) and isinstance(item, ast.Tuple | ast.List):
            for inner, part in zip(target.elts, item.elts, strict=False):
                self._bind(inner, part)

    def _items(self, tree: ast.expr) -> Sequence[ast.expr]:
        """Give what a loop goes through, as it is spelt."""
        if isinstance(tree, (ast.Tuple, ast.List, ast.Set)):
            return tree.elts
        if isinstance(tree, ast.Dict):
            return [key for key in tree.keys if key is not None]
        if isinstance(tree, ast.Call) and isinstance(tree.func, ast.Attribute):
            base, method = tree.func.value, tree.func.attr
            if isinstance(base, ast.Dict) and method == "items":
                pairs = zip(base.keys, base.values, strict=True)
                return [ast.Tuple([key, value]) for key, value in pairs if key is not None]
            if isinstance(base, ast.Dict) and method == "keys":
                return self._items(base)
            if isinstance(base, ast.Constant) and isinstance(base.value, str) and method == "split":
                return [ast.Constant(word) for word in base.value.split()] if not tree.args else []
        return []

    def things(self, name: ast.expr) -> list[ast.expr]:
        """Give what a name stands for."""
        return list(self._known.get(name.id, ())) if isinstance(name, ast.Name) else []

    def values(self, tree: ast.expr) -> list[Any]:
        """Give the constants that an expression may be worth."""
        return list(islice(self._values(tree), _MOST))

    def _values(self, tree: ast.expr) -> Iterator[Any]:
        if isinstance(tree, ast.Constant):
            yield tree.value
        elif isinstance(tree, ast.Name):
            for item in self._known.get(tree.id, ()):
                if not isinstance(item, ast.Name):
                    yield from self._values(item)
        elif isinstance(tree, ast.JoinedStr):
            for parts in product(*(self.values(part) for part in tree.values)):
                yield "".join(map(str, parts))
        elif isinstance(tree, ast.FormattedValue) and tree.format_spec is None:
            yield from self._values(tree.value)
        elif isinstance(tree, ast.BinOp) and isinstance(tree.op, ast.Add):
            for left, right in product(self.values(tree.left), self.values(tree.right)):
                if isinstance(left, str) and isinstance(right, str):
                    yield left + right
        elif (
            isinstance(tree, ast.Call)
            and isinstance(tree.func, ast.Attribute)
            and tree.func.attr in _OF_TEXT
        ):
            given = [self.values(item) for item in tree.args]
            for text, *rest in product(self.values(tree.func.value), *given):
                if all(isinstance(part, str) for part in (text, *rest)):
                    yield getattr(text, tree.func.attr)(*rest)
