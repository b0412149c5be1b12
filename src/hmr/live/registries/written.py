"""What a statement writes into that is no collection: a text in memory, an object of a library.

`greet()` prints into `OUT = io.StringIO()`; `db.execute("insert ...", (price(),))` adds a row. What
a second run adds to the first is not taken back, and has to be said. (It is where it fails.)
"""

from __future__ import annotations

import ast
import io
import re
from collections.abc import Iterable, Iterator
from functools import partial
from types import BuiltinFunctionType, FunctionType, ModuleType
from typing import Any

from hmr.graph import Node
from hmr.live.process.looking import attributes, is_a, names_of, peek
from hmr.live.work import Work
from hmr.plan import Step
from hmr.source.spelling import dotted

_DEEP = 3
_MOST = 200
_WRITES = re.compile(r"\s*(?:insert|update|delete|replace|drop|alter)\b", re.I)
_EXECUTE = frozenset({"execute", "executemany", "executescript"})
_NO_OBJECTS = (ModuleType, FunctionType, BuiltinFunctionType, type)


def written(buffer: Any) -> Any:
    """Give what a text or bytes in memory hold; nothing of those that are closed."""
    return "" if buffer.closed else buffer.getvalue()


def buffers(work: Work, step: Step) -> Iterator[tuple[int, tuple[Any, int]]]:
    """Give the texts in memory that a call may write into, and how much each holds.

    Those that it names, or that functions name which run under it, or that their objects have.

    Parameters:
        work: the commit.
        step: runs the call.
    """
    node = step.node
    if node.statement.kind != "other" or node.owners:
        return
    todo = [(each, 0) for each in _named(work, node)]
    seen: set[int] = set()
    for thing, depth in todo:  # which grows by what the objects have
        if id(thing) in seen or len(seen) > _MOST:
            continue
        seen.add(id(thing))
        if issubclass(type(thing), (io.StringIO, io.BytesIO)):
            if not thing.closed:
                work.tx.did(partial(_take_back, thing, written(thing), thing.tell()))
            yield id(thing), (thing, len(written(thing)))
        elif depth < _DEEP and names_of(type(thing))[0] in work.registry:
            todo += ((each, depth + 1) for each in attributes(thing).values())


def _take_back(buffer: Any, before: Any, place: int) -> None:
    """Take back what was written behind all that was there."""
    if not buffer.closed and written(buffer).startswith(before):
        buffer.truncate(len(before))
        buffer.seek(place)


def _named(work: Work, node: Node) -> Iterator[Any]:
    spaces = {node.module: set(node.statement.facts.reads)}
    for module, name in {*work.graph.ran_under(node), *work.graph.runs(node)}:
        if work.graph.has(module) and module in work.registry:
            for binder in work.graph.index(module).binders.get(name, ()):
                spaces.setdefault(module, set()).update(binder.statement.facts.defers)
    for module, names in spaces.items():
        space = work.registry[module].namespace
        for first in {name.partition(".")[0] for name in names} & space.keys():
            yield space[first]


def writes_sql(work: Work, step: Step) -> bool:
    """Whether a statement, or a function that runs under it, has a database execute what writes.

    As far as the text is spelt that is executed, there or under a name.

    Parameters:
        work: the commit.
        step: runs the statement.
    """
    node, graph = step.node, work.graph
    if node.statement.kind != "other":
        return False
    nodes = [node]
    for module, name in {*graph.ran_under(node), *graph.runs(node)}:
        if module in work.registry and graph.has(module):
            nodes += graph.index(module).binders.get(name, ())
    return any(_executes_writes(work, each) for each in nodes)


def _executes_writes(work: Work, node: Node) -> bool:
    space = work.registry[node.module].namespace
    texts = (space.get(each, "") for each in node.statement.note("executes", _executed))
    # (What stands under a name may be a proxy, and is not asked for its class.)
    return any(issubclass(type(each), str) and _WRITES.match(each) for each in texts) or bool(
        node.statement.note("writes into a database", _writes)
    )


def _executions(nodes: Iterable[ast.AST]) -> Iterator[ast.expr]:
    """Give what is handed to a database to be executed: ``db.execute("insert ...")``."""
    for node in (each for tree in nodes for each in ast.walk(tree)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args:
            yield from node.args[:1] if node.func.attr in _EXECUTE else ()


def _executed(nodes: Iterable[ast.AST]) -> frozenset[str]:
    return frozenset(each.id for each in _executions(nodes) if isinstance(each, ast.Name))


def _writes(nodes: Iterable[ast.AST]) -> bool:
    texts = (each.value for each in _executions(nodes) if isinstance(each, ast.Constant))
    return any(isinstance(text, str) and _WRITES.match(text) for text in texts)


def acts_on_a_library(work: Work, step: Step) -> bool:
    """Whether a call whose result is dropped is one of a library's object, which it may alter.

    Parameters:
        work: the commit.
        step: runs the call.
    """
    tree = step.node.statement.node
    call = tree.value if isinstance(tree, ast.Expr) else None
    spelling = dotted(call.func) if isinstance(call, ast.Call) else None
    owner = (spelling or "").rpartition(".")[0]
    if not owner or step.node.owners:
        return False
    root, *rest = owner.split(".")
    module, thing = step.node.module, work.registry[step.node.module].namespace.get(root)
    for name in rest:
        thing = peek(thing, name)
    binders = work.graph.index(module).binders.get(root, ())
    if thing is None or any((module, node.position) in work.ran for node in binders):
        return False  # (nothing was in what this revision has made)
    return not (
        type(thing).__module__ in ("builtins", "collections")
        or work.packing.knows(thing)
        or any(is_a(thing, kind) for kind in _NO_OBJECTS)
        or any(names_of(base)[0] in work.registry for base in type(thing).__mro__)
    )
