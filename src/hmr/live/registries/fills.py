"""What a statement fills when it runs, or did before an edit: of it, or of what it calls."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from hmr.graph import Key, Node
from hmr.live.work import Work
from hmr.plan import Step


def filled_by(work: Work, step: Step, parts: Callable[[Node], Iterable[Node]]) -> set[Key]:
    """Give what a statement fills, or did before its edit, or before that of what it calls.

    Parameters:
        work: the commit.
        step: runs the statement.
        parts: gives those of a statement's parts, and itself, that make something.
    """
    node, graph = step.node, work.graph
    keys = {key for each in parts(node) for key in graph.fills(each)}
    return keys | (filled_before(work, step, parts) or frozenset())


def filled_before(
    work: Work, step: Step, parts: Callable[[Node], Iterable[Node]]
) -> set[Key] | None:
    """Give what a statement filled before its edit, or before that of what it calls.

    Parameters:
        work: the commit.
        step: runs the statement.
        parts: gives those of a statement's parts, and itself, that make something.

    Returns:
        None where nothing of that was edited: it filled what it fills.
    """
    node, old, graph = step.node, step.old, work.graph
    if step.because is None and old is not None:
        source = work.registry[node.module].source
        former = node._replace(statement=old)
        return {key for each in parts(former) for key in graph.filled(each, source)}
    # (A class fills something by the hooks of its bases, and these may have lost theirs.)
    if node.statement.kind == "class" or any(key.what == "code" for key in step.because or ()):
        before = {module: difference.old for module, difference in work.plan.diffs.items()}
        return {key for each in parts(node) for key in graph.filled_by_old(each, before)}
    return None


def with_members(node: Node) -> Iterator[Node]:
    """Give a statement, and those in the body of a class that make something by a decorator."""
    yield node
    if node.statement.kind == "class" and len(node.statement.nodes) == 1:
        owners = (*node.owners, node.statement.name)
        for number, member in enumerate(node.statement.members):
            if member.kind == "class" or member.decorated:
                inner = Node(node.module, (*node.position, number), member, owners)
                yield from with_members(inner)
