"""What a module's statements did while they ran, as observed: the exact half of dependence."""

from __future__ import annotations

import ast
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import attrgetter

from hmr._types import ModuleName, QualName
from hmr.graph.keys import Key, Node
from hmr.source import SourceModule, Statement
from hmr.source.scopes import inside
from hmr.source.shape import FUNCTIONS

_FIRST = attrgetter("first")


def nodes_at(source: SourceModule, line: int) -> Iterator[Node]:
    """Give the nodes at a line: the innermost member, or all the statements that share it."""
    statements = source.statements
    end, start = len(statements), 0
    if source.in_order:
        end = start = bisect_right(statements, line, key=_FIRST)
        while start and statements[start - 1].last >= line:
            start -= 1
    yield from _at(source.name, statements[start:end], line, start, (), ())


def _at(
    module: ModuleName,
    statements: Sequence[Statement],
    line: int,
    start: int,
    position: tuple[int, ...],
    owners: tuple[str, ...],
) -> Iterator[Node]:
    """Give the nodes at a line among some statements, of which the first stands at a place."""
    for place, statement in enumerate(statements, start):
        if not statement.first <= line <= statement.last:
            continue
        inner = list(
            _at(module, statement.members, line, 0, (*position, place), (*owners, statement.name))
        )
        if not inner or line <= statement.line:
            yield Node(module, (*position, place), statement, owners)
        yield from inner


def methods_in_branches(code: Key, binders: Iterable[Node]) -> Iterator[Key]:
    """Give the methods of a class that a branch or a `with` defines: none has its own entry."""
    for binder in binders:
        if binder.statement.kind != "other":
            continue
        for tree in inside(binder.statement.nodes):
            if isinstance(tree, ast.ClassDef) and tree.name == code.name:
                for member in inside(tree.body):
                    if isinstance(member, FUNCTIONS):
                        yield code._replace(name=f"{code.name}.{member.name}")


def defining(
    binders: Mapping[QualName, Sequence[Node]], name: QualName
) -> Iterator[tuple[Node, QualName]]:
    """Give the statements that define a function, each with the name that it has in there.

    Parameters:
        binders: what binds which name, in the function's module.
        name: the function; a method in a `with` or a loop has no entry, but its class has one.
    """
    for binder in binders.get(name, ()):
        yield binder, name.removeprefix(binder.prefix)
    if name not in binders:
        for binder in binders.get(name.rpartition(".")[0], ()):
            if binder.statement.kind == "other":
                yield binder, name.removeprefix(binder.prefix)


def shared_lines(source: SourceModule, line: int) -> bool:
    """Whether several statements stand on this line (``a = 1; b = 2``)."""
    statements = source.statements
    above = bisect_right(statements, line, key=_FIRST)
    return above > 1 and statements[above - 2].last >= line


def names_at(source: SourceModule, line: int) -> frozenset[QualName]:
    """Give the names of the definitions whose code stands at a line."""
    known = source.named.get(line)
    if known is None:
        known = source.named[line] = frozenset(
            node.prefix + name
            for node in nodes_at(source, line)
            for name in node.statement.binds or {node.statement.name}
        )
    return known


def writes(method: Node, attribute: str) -> bool:
    """Whether a method puts something into an attribute: it has no use for what others put in."""
    altered = method.statement.alterations
    return attribute in altered.own or attribute in altered.sets_own
