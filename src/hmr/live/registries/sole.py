"""Collections that one statement fills by what it calls, and nothing else: filled from the start.

SIGNATURES = {}

def register(signatures=SIGNATURES):
    for name, form in FORMS.items():
        signatures[name] = form

register()                  when `FORMS` has lost an entry, or has another one in its midst
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from typing import Any

from hmr._contents import PLAIN
from hmr.graph import Graph, Key, Node
from hmr.graph.doing import handed
from hmr.live.work import Work
from hmr.plan import Step
from hmr.source import Statement, shape


def filled_alone(work: Work, step: Step, keys: Iterable[Key]) -> Iterator[tuple[Key, Any]]:
    """Give the collections that only a statement fills, which begin empty, each with its key.

    Those in which there is nothing else: the program has put nothing in since.

    Parameters:
        work: the commit.
        step: runs the statement; it has run before.
        keys: what the statement fills.
    """
    ran_before = step.because is not None or step.old is not None
    if step.node.statement.kind != "other" or step.node.owners or step.chains or not ran_before:
        return
    for key in keys:
        if key.what != "content" or "." in key.name or key.module not in work.registry:
            continue
        root = work.registry[key.module].namespace.get(key.name)
        if type(root) not in PLAIN or key[:2] in work.afresh or key[:2] in work.refilled:
            continue
        if _is_alone(work, step, key) and work.registry.untouched(key.module, key.name):
            yield key, root


def _is_alone(work: Work, step: Step, key: Key) -> bool:
    """Whether only a statement, by what it calls, can have put something in at an import."""
    graph = work.graph
    binders = graph.index(key.module).binders.get(key.name, ())
    if len(binders) != 1 or not _is_empty(binders[0].statement.node):
        return False
    users = {read.node for read in graph.reads(key)} - {binders[0]}
    if step.node in users and not _only_hands(step.node.statement, key.name):
        return False
    if not all(_leaves(graph, node, key) for node in users - {step.node}):
        return False
    by_default = (Key(node.module, node.qualname, "code") for node in users if not node.owners)
    codes = {*graph.deferring(key), *by_default}
    ran = (node for code in codes for node in graph.running(code))
    return all(node == step.node or key not in graph.fills(node) for node in ran)


def _only_hands(statement: Statement, name: str) -> bool:
    """Whether a statement fills a collection by handing it to functions: ``run(ROWS, stats)``."""
    own = statement.alterations
    return not any(each.partition(".")[0] == name for each in (*own.now, *own.sets))


def _leaves(graph: Graph, node: Node, key: Key) -> bool:
    """Whether a statement leaves a collection as it is, as far as it is seen there."""
    if node.statement.kind in _LEAVE_IT:
        return True
    handed_on = {name.partition(".")[0] for _, _, name in handed(node.statement)}
    return (
        node.statement.kind == "other"
        and key not in graph.fills(node)
        and key.name.rpartition(".")[2] not in handed_on
    )


_LEAVE_IT = frozenset({"import", "function"})
"""Statements that alter nothing by naming a collection: they hand it on, or have it by default."""


def _is_empty(tree: ast.AST) -> bool:
    bound = shape.assignment(tree)
    if bound is None or len(bound.targets) != 1:
        return False
    match bound.value:
        case ast.Dict(keys=[]) | ast.List(elts=[]):
            return True
        case ast.Call(func=ast.Name(id="dict" | "list" | "set"), args=[], keywords=[]):
            return True
    return False
