"""Who computes the name by which it looks up what it calls: ``getattr(self, "do_" + kind)``."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple, Protocol

from hmr._types import ModuleName
from hmr.graph.keys import Node
from hmr.source import Statement

_BY_VARIABLE = re.compile(r"\bgetattr\(\s*[\w.]+\s*,\s*[^\W\d]\w*\s*[,)]")
_LOOK_UP = ("getattr", "globals", "vars", "__dict__", "methodcaller", "attrgetter")


class Asked(Protocol):
    """What is asked of a graph."""

    def spelling(self, text: str) -> Iterable[ModuleName]:
        """Give the modules in which a text stands."""

    def nodes(self, module: ModuleName) -> Iterable[Node]:
        """Give a module's nodes."""


class _Frame(NamedTuple):
    """What a computed name begins and ends with."""

    head: str
    tail: str


class Computing:
    """Who computes names, found once for a state of a graph.

    Parameters:
        graph: where they are looked up.
    """

    def __init__(self, graph: Asked) -> None:
        self._graph = graph
        self._nodes: list[Node] | None = None

    def asking(self, name: str) -> Iterator[Node]:
        """Give the statements and functions that may look up something by a name.

        Parameters:
            name: the name, of whatever object or module.
        """
        if self._nodes is None:
            self._nodes = list(self._find())
        yield from (node for node in self._nodes if _may_compute(node.statement, name))

    def handed(self) -> Iterator[Node]:
        """Give the functions that look up something by a name as they were handed it."""
        if self._nodes is None:
            self._nodes = list(self._find())
        for node in self._nodes:
            if node.statement.kind == "function" and _BY_VARIABLE.search(node.statement.text):
                yield node

    def _find(self) -> Iterator[Node]:
        graph = self._graph
        for module in dict.fromkeys(each for word in _LOOK_UP for each in graph.spelling(word)):
            for node in graph.nodes(module):
                kind, text = node.statement.kind, node.statement.text
                if kind in ("other", "function") and any(word in text for word in _LOOK_UP):
                    yield node


def _may_compute(statement: Statement, name: str) -> bool:
    if name in statement.note("spells names", _words):
        return True
    return any(
        name.startswith(head) and name.endswith(tail) and len(name) >= len(head) + len(tail)
        for head, tail in statement.note("computes names", _frames)
    )


def _words(nodes: Iterable[ast.AST]) -> frozenset[str]:
    """Give the texts that are names."""
    of_all = (each for tree in nodes for each in ast.walk(tree))
    texts = (each.value for each in of_all if isinstance(each, ast.Constant))
    return frozenset(text for text in texts if isinstance(text, str) and text.isidentifier())


def _frames(nodes: Iterable[ast.AST]) -> frozenset[_Frame]:
    of_all = (each for tree in nodes for each in ast.walk(tree))
    found = (_frame(each) for each in of_all if isinstance(each, (ast.BinOp, ast.JoinedStr)))
    return frozenset(frame for frame in found if any(frame))


def _frame(tree: ast.expr) -> _Frame:
    parts = _parts(tree)
    head = parts[0] if parts else ""
    tail = parts[-1] if len(parts) > 1 else ""
    return _Frame(head, tail)


def _parts(tree: ast.expr) -> list[str]:
    """Give the pieces of a text that is put together; empty ones are computed."""
    if isinstance(tree, ast.Constant):
        return [tree.value] if isinstance(tree.value, str) else [""]
    if isinstance(tree, ast.JoinedStr):
        return [part for each in tree.values for part in _parts(each)]
    if isinstance(tree, ast.BinOp) and isinstance(tree.op, ast.Add):
        return [*_parts(tree.left), *_parts(tree.right)]
    if isinstance(tree, ast.BinOp) and isinstance(tree.op, ast.Mod):
        whole = _parts(tree.left)
        return whole[0].split("%s") if len(whole) == 1 else [""]
    return [""]
