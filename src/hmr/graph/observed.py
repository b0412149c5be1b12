"""What a module's statements did while they ran, as observed: the exact half of dependence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hmr._types import ModuleName, QualName
from hmr.graph.keys import Node
from hmr.source import SourceModule, Statement


def nodes_at(source: SourceModule, line: int) -> Iterator[Node]:
    """Give the nodes at a line: the innermost member, or all the statements that share it."""
    yield from _at(source.name, source.statements, line, (), ())


def _at(
    module: ModuleName,
    statements: Sequence[Statement],
    line: int,
    position: tuple[int, ...],
    owners: tuple[str, ...],
) -> Iterator[Node]:
    for place, statement in enumerate(statements):
        if not statement.first <= line <= statement.last:
            continue
        inner = list(
            _at(module, statement.members, line, (*position, place), (*owners, statement.name))
        )
        if not inner or line <= statement.node.lineno:
            yield Node(module, (*position, place), statement, owners)
        yield from inner


def shared_lines(source: SourceModule, line: int) -> bool:
    """Whether several statements stand on this line (``a = 1; b = 2``)."""
    return sum(statement.first <= line <= statement.last for statement in source.statements) > 1


def names_at(source: SourceModule, line: int) -> set[QualName]:
    """Give the names of the definitions whose code stands at a line."""
    return {
        node.prefix + name
        for node in nodes_at(source, line)
        for name in node.statement.binds or {node.statement.name}
    }
