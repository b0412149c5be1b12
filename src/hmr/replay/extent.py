"""How far a message about a statement reaches: the names that it binds or uses, and their users."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable

from hmr.source.altering import alterations

_WORDS = re.compile(r"[^\W\d]\w*")
_ROOT = re.compile(r"\w+")


class Extent:
    """Says which bindings of a module a message can be about that names a statement.

    HMR112 names a statement that did something elsewhere: what it put into ``HANDLERS``, and the
    ``COUNT = len(HANDLERS)`` below, may be another thing than in a process that has just started.

    Parameters:
        source: gives a module's source; empty where there is none.
    """

    def __init__(self, source: Callable[[str], bytes]) -> None:
        self._source = source
        self._bodies: dict[str, list[ast.stmt]] = {}
        self._names: dict[tuple[str, str], frozenset[str] | None] = {}

    def holds(self, module: str, statement: str, path: str) -> bool:
        """Whether what lies at a path of the module may differ by what a statement did.

        Parameters:
            module: the module of both.
            statement: what the message calls it: the names that it binds, or its first line.
            path: the path behind the module's name.
        """
        if (module, statement) not in self._names:
            self._names[module, statement] = self._reached(module, statement)
        names = self._names[module, statement]
        root = _ROOT.match(path)
        return names is None or (root is not None and root.group() in names)

    def _reached(self, module: str, statement: str) -> frozenset[str] | None:
        """Give the names; None where the statement is gone, and its first line was not all."""
        body = self._body(module)
        found = [tree for tree in body if _is_called(tree, statement)]
        if not found and statement.endswith(("...", ":")):
            return None
        names = set() if found else set(_WORDS.findall(statement))
        for tree in found or _parsed(statement):
            names |= self._altered(tree, body)
        more = True
        while more:
            users = [t for t in body if not _bound(t) <= names and not _used(t).isdisjoint(names)]
            names.update(*map(_bound, users))
            more = bool(users)
        return frozenset(names)

    def _altered(self, tree: ast.stmt, body: list[ast.stmt]) -> set[str]:
        """Give what a statement binds or may alter, by itself and by what it calls."""
        names = _bound(tree) | _given(tree)
        todo, seen = [tree], {id(tree)}
        for each in todo:
            found = alterations([each])
            spelt = found.now | found.later | found.sets | found.sets_later
            names |= {spelling.partition(".")[0] for spelling in spelt}
            names |= {
                name
                for node in ast.walk(each)
                for name in getattr(node, "names", ())
                if isinstance(node, ast.Global)
            }
            used = _used(each)
            for other in body:
                if _is_definition(other) and id(other) not in seen and _bound(other) & used:
                    seen.add(id(other))
                    todo.append(other)
        return names

    def _body(self, module: str) -> list[ast.stmt]:
        if module not in self._bodies:
            try:
                body = ast.parse(self._source(module)).body
            except (SyntaxError, ValueError):
                body = []
            self._bodies[module] = [
                tree for tree in body if not isinstance(tree, (ast.Import, ast.ImportFrom))
            ]
        return self._bodies[module]


def _is_called(tree: ast.stmt, statement: str) -> bool:
    """Whether a message calls a statement so."""
    names = {name.strip() for name in statement.split(",")}
    if names <= _bound(tree):
        return True
    return ast.unparse(tree).startswith(_plain(statement.removesuffix("...")))


def _plain(line: str) -> str:
    try:
        return ast.unparse(ast.parse(line))
    except SyntaxError:
        return line


def _bound(tree: ast.stmt) -> set[str]:
    """Give the names that a statement binds in its module, definitions in branches included."""
    out: set[str] = set()
    todo: list[ast.AST] = [tree]
    for node in todo:
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            out.add(node.name)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            out.add(node.id)
        elif not isinstance(node, ast.Lambda):
            todo += ast.iter_child_nodes(node)
    return out


def _given(tree: ast.stmt) -> set[str]:
    """Give the names of what a statement hands to what it calls, or calls a method of."""
    out: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            given = [*node.args, *(word.value for word in node.keywords)]
            given += [node.func.value] if isinstance(node.func, ast.Attribute) else []
            out |= {name for each in given for name in _used(each)}
    return out


def _is_definition(tree: ast.stmt) -> bool:
    return isinstance(tree, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef))


def _parsed(statement: str) -> list[ast.stmt]:
    """Give a statement that is gone, if its first line was all of it and no list of names."""
    try:
        return ast.parse(statement).body
    except SyntaxError:
        return []


def _used(tree: ast.AST) -> set[str]:
    """Give the names that stand anywhere in a statement."""
    return {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
