"""Who calls a method of what it has made itself, or calls what a function gave it to call.

def build(cls):
    builder = Builder(cls)
    builder.make()                   calls Builder.make: it has made a `Builder`

def pick(name):
    return MAKERS[name]              gives what `MAKERS` holds
PRICE = pick("tea")().price          calls it
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from typing import Protocol

from hmr.graph.index import Index
from hmr.graph.inherited import Spelt, heirs_of
from hmr.graph.keys import Key
from hmr.source import Statement
from hmr.source.shape import FUNCTIONS
from hmr.source.spelling import dotted


class Asked(Spelt, Protocol):
    """What is asked of a graph."""

    def index(self, module: str) -> Index:
        """Give a module's Index."""

    def deferring_as(self, key: Key) -> Iterator[tuple[Key, str]]:
        """Find the definitions whose code reads a key when called, and how they spell it."""


def making(graph: Asked, code: Key) -> Iterator[Key]:
    """Give the functions that make an object of a class and call a method of it.

    Parameters:
        graph: where names are looked up.
        code: the method.
    """
    owner, _, method = code.name.rpartition(".")
    if not owner or method.startswith("__"):
        return
    heirs = (
        Key(each.module, each.qualname, "code") for each in heirs_of(graph, code.module, owner)
    )
    for cls in (Key(code.module, owner, "code"), *heirs):
        for user, spelt in graph.deferring_as(cls):
            for node in graph.index(user.module).binders.get(user.name, ()):
                if (spelt, method) in node.statement.note("calls of what it made", _of_its_own):
                    yield user


def _of_its_own(nodes: Iterable[ast.AST]) -> frozenset[tuple[str, str]]:
    """Give the methods that are called of what is made on the spot, each with what is called."""
    of_all = [each for tree in nodes for each in ast.walk(tree)]
    made: dict[str, set[str]] = {}
    for node in of_all:
        pairs: list[tuple[ast.expr | None, ast.expr | None]] = []
        if isinstance(node, ast.Assign):
            pairs = [(target, node.value) for target in node.targets]
        elif isinstance(node, (ast.AnnAssign, ast.NamedExpr)):
            pairs = [(node.target, node.value)]
        elif isinstance(node, ast.withitem):
            pairs = [(node.optional_vars, node.context_expr)]
        for target, value in pairs:
            if isinstance(target, ast.Name) and isinstance(value, ast.Call):
                made.setdefault(target.id, set()).update(filter(None, [dotted(value.func)]))
    out = set()
    for node in of_all:
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            of = node.func.value
            if isinstance(of, ast.Name):
                out |= {(callee, node.func.attr) for callee in made.get(of.id, ())}
            elif isinstance(of, ast.Call):
                out |= {(callee, node.func.attr) for callee in filter(None, [dotted(of.func)])}
    return frozenset(out)


def calls(statement: Statement, spelling: str) -> bool:
    """Whether a statement, or a function in it, calls something by this name.

    Parameters:
        statement: the statement.
        spelling: the name, simple or dotted.
    """
    found: frozenset[str] = statement.note("calls by name", _called)
    return spelling in found


def _called(nodes: Iterable[ast.AST]) -> frozenset[str]:
    of_all = (each for tree in nodes for each in ast.walk(tree))
    spelt = (dotted(each.func) for each in of_all if isinstance(each, ast.Call))
    return frozenset(filter(None, spelt))


def gives(statement: Statement, spelling: str) -> bool:
    """Whether a function returns something that it has by this name, or has taken out of it.

    Parameters:
        statement: the function.
        spelling: the name, simple or dotted.
    """
    found: frozenset[str] = statement.note("returns out of", _returned)
    return spelling in found


def _returned(nodes: Iterable[ast.AST]) -> frozenset[str]:
    out: set[str] = set()
    for tree in nodes:
        for each in ast.walk(tree) if isinstance(tree, FUNCTIONS) else ():
            value = each.value if isinstance(each, ast.Return) else None
            if isinstance(value, ast.Call):  # ``MAKERS.get(name)``
                value = value.func
            while isinstance(value, (ast.Subscript, ast.Attribute)) and dotted(value) is None:
                value = value.value
            spelt = dotted(value) if value is not None else None
            if spelt is not None:
                out |= {spelt, spelt.rpartition(".")[0]}
    return frozenset(out - {""})
