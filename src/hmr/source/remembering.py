"""What functions remember: they look whether they have worked something out, and give it again.

def get(key):                         def engine(self):
    if key not in CACHE:                  if self._engine is None:
        CACHE[key] = load(key)                self._engine = Engine(URL)
    return CACHE[key]                     return self._engine
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from hmr._types import QualName
from hmr.source.scopes import inside, is_of_class, locals_of, receiver
from hmr.source.shape import FUNCTIONS, Function, assignment
from hmr.source.spelling import dotted
from hmr.source.statement import Statement

_PUTTING = frozenset({"setdefault", "append", "add", "update", "insert", "appendleft"})
_LOST = frozenset({"KeyError", "LookupError", "IndexError", "AttributeError"})

_MAY_PUT = re.compile(
    r"(?:\.\w+|\])\s*(?::[^=\n]+)?=[^=]|\bnonlocal\b"
    r"|\.(?:setdefault|append|add|update|insert|appendleft)\("
)
"""What puts something elsewhere than into a variable of its own."""


class Memory(NamedTuple):
    """Where a function keeps what it has worked out.

    Attributes:
        function: the function that looks there, by its name in its statement: ``memo.<locals>.of``.
        root: the first name of where it is: a global one, or one of an outer function.
        path: the attributes behind that.
        of: whose attributes, where `root` is the first parameter: ``"object"`` or ``"class"``;
            ``"default"`` where the root is a parameter that nobody needs to hand; else empty.
        table: whether it is a collection of many results; else it is one.
        absent: whether it is asked for by name, and is not there at first; else it is None.
    """

    function: QualName
    root: str
    path: tuple[str, ...]
    of: str
    table: bool
    absent: bool


def memories(statement: Statement, name: QualName) -> tuple[Memory, ...]:
    """Find what a function remembers.

    Parameters:
        statement: defines the function, perhaps in a `with` or a loop, or in a class there.
        name: the function's name in it; with its class's where the statement holds that, too.
    """
    return _all(statement).get(name, ())


def remembers_any(statement: Statement) -> bool:
    """Whether a function of a statement remembers anything."""
    return bool(_all(statement))


def _all(statement: Statement) -> dict[QualName, tuple[Memory, ...]]:
    if statement.kind not in ("function", "other"):
        return {}
    known: dict[QualName, tuple[Memory, ...]] | None = statement.said.get("memories")
    if known is None:
        text = statement.text
        puts = not text or ("return" in text and _MAY_PUT.search(text))  # (most put it nowhere)
        known = statement.said["memories"] = _memories(statement.nodes, "") if puts else {}
    return known


def _memories(nodes: Iterable[ast.AST], prefix: str) -> dict[QualName, tuple[Memory, ...]]:
    out: dict[QualName, tuple[Memory, ...]] = {}
    for node in inside(nodes):
        if isinstance(node, FUNCTIONS):
            name = f"{prefix}{node.name}"
            found = tuple(dict.fromkeys((*out.get(name, ()), *_of(node, ""))))
            out |= {name: found} if found else {}
        elif isinstance(node, ast.ClassDef):
            out |= _memories(node.body, f"{prefix}{node.name}.")
    return out


def calls_unknown(statement: Statement) -> bool:
    """Whether a statement's functions call what no name tells: an entry, a parameter, a result."""
    return statement.note("calls unknown", _call_unknown)


def _call_unknown(nodes: Iterable[ast.AST]) -> bool:
    return any(_calls_unknown(node, set()) for node in inside(nodes) if isinstance(node, FUNCTIONS))


def _calls_unknown(function: Function, outer: AbstractSet[str]) -> bool:
    own = locals_of(function.body, function.args)
    its_class = {receiver(function)} if is_of_class(function) else set()
    unknown = (outer | own.names) - own.imported.keys()
    for node in inside(function.body):
        if isinstance(node, FUNCTIONS) and _calls_unknown(node, unknown):
            return True
        if isinstance(node, ast.Call):
            name = dotted(node.func)
            if name is None or name.partition(".")[0] in unknown - (its_class & {name}):
                return True
    return False


def _of(function: Function, around: QualName) -> Iterator[Memory]:
    name = f"{around}{function.name}"
    own = locals_of(function.body, function.args).names
    first = receiver(function) if not around else None
    given = _with_collection(function.args)
    body = list(inside(function.body))
    inner = {each for node in body if isinstance(node, ast.Nonlocal) for each in node.names}
    puts = [put for node in body for put in _puts(node)]
    tables = {put.where for put in puts if put.table}
    goes_on = {put.where for put in puts if put.goes_on}
    lost, told = _missed(body), _told(body)
    asked = lost | _asked(body)
    for where in sorted({put.where for put in puts} - goes_on):
        root, *path = where.split(".")
        table = where in tables
        missing = table and function.name == "__missing__"
        outside = root == first or root in given or root not in own
        if not outside or not (path or table or root in inner):
            continue
        if missing or (where in asked and where in told):
            of = "default" if root in given else ""
            if root == first and not of:
                of = "class" if is_of_class(function) else "object"
            yield Memory(name, root, tuple(path), of, table, where in lost)
    for node in body:
        if isinstance(node, FUNCTIONS):
            yield from _of(node, f"{name}.<locals>.")


class _Put(NamedTuple):
    """A function puts something in a place, or in a collection that stands there.

    Attributes:
        where: the place.
        table: whether a collection stands there.
        goes_on: whether what it puts there follows from what is there: it counts, say.
    """

    where: str
    table: bool
    goes_on: bool


def _puts(node: ast.AST) -> Iterator[_Put]:
    """Give where a node puts something."""
    bound = assignment(node)
    if bound is not None:
        either = bound.value.values if isinstance(bound.value, ast.BoolOp) else [bound.value]
        for target in bound.targets:
            table = isinstance(target, ast.Subscript)
            where = dotted(target.value if isinstance(target, ast.Subscript) else target)
            if where is not None:
                goes_on = any(where in _spelt(each) - _names(each) for each in either)
                yield _Put(where, table, goes_on)
    elif isinstance(node, ast.AugAssign):
        target = node.target
        where = dotted(target.value if isinstance(target, ast.Subscript) else target)
        if where is not None:
            yield _Put(where, isinstance(target, ast.Subscript), goes_on=True)
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        where = dotted(node.func.value)
        if where is not None and node.func.attr in _PUTTING:
            yield _Put(where, table=True, goes_on=False)


def _told(body: Iterable[ast.AST]) -> set[str]:
    """Give what a function returns, as it is spelt, and what that was bound to."""
    body = list(body)
    out: set[str] = set()
    for node in body:
        if isinstance(node, ast.Return) and node.value is not None:
            out |= _spelt(node.value)
    for node in body:
        bound = assignment(node)
        if bound is not None and any(not out.isdisjoint(_names(each)) for each in bound.targets):
            out |= _spelt(bound.value)
        elif isinstance(node, ast.NamedExpr) and node.target.id in out:
            out |= _spelt(node.value)
    return out


def _asked(body: Iterable[ast.AST]) -> set[str]:
    """Give the places of which a function asks whether something is there."""
    out: set[str] = set()
    for node in body:
        match node:
            case ast.Compare(ops=[ast.In() | ast.NotIn()], comparators=[where]):
                out |= _names(where)
            case ast.Compare(left=where, comparators=[ast.Constant(value=None)]):
                out |= _names(where)
            case ast.UnaryOp(op=ast.Not(), operand=test):
                out |= _names(test)
            case ast.If(test=test) | ast.IfExp(test=test) | ast.While(test=test):
                out |= _names(test)
            case ast.BoolOp(values=values):
                out.update(*map(_names, values))
            case ast.Call(func=ast.Attribute(attr="get" | "setdefault", value=where)):
                out |= _names(where)
    return out


def _missed(body: Iterable[ast.AST]) -> set[str]:
    """Give the places of which a function asks whether they are there at all."""
    out: set[str] = set()
    for node in body:
        match node:
            case ast.Call(
                func=ast.Name(id="hasattr" | "getattr"), args=[of, ast.Constant(value=name), *_]
            ):
                out |= {f"{each}.{name!s}" for each in _names(of)}
            case ast.Try(body=tried, handlers=handlers) if any(map(_is_of_loss, handlers)):
                for each in inside(tried):
                    out |= _names(each.value if isinstance(each, ast.Subscript) else each)
    return out


def _names(tree: ast.AST) -> set[str]:
    """Give what an expression is spelt as: ``self.cache``; of ``(x := f())`` the name, too."""
    if isinstance(tree, ast.NamedExpr):
        return {tree.target.id} | _names(tree.value)
    name = dotted(tree)
    return set() if name is None else {name}


def _spelt(tree: ast.AST) -> set[str]:
    """Give all that is spelt in an expression, with what its attributes and methods belong to."""
    out: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, (ast.Name, ast.Attribute)):
            out |= _names(node)
    return out


def _is_of_loss(handler: ast.ExceptHandler) -> bool:
    """Whether a handler is for what is not there."""
    kinds = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return any(isinstance(each, ast.Name) and each.id in _LOST for each in kinds)


def _with_collection(args: ast.arguments) -> frozenset[str]:
    """Give the parameters that stand for a collection unless somebody hands another."""
    places = [*args.posonlyargs, *args.args]
    pairs: list[tuple[ast.arg, ast.expr | None]] = []
    pairs += zip(reversed(places), reversed(args.defaults), strict=False)
    pairs += zip(args.kwonlyargs, args.kw_defaults, strict=True)
    kinds = (ast.Dict, ast.List, ast.Call)
    return frozenset(arg.arg for arg, value in pairs if isinstance(value, kinds))
