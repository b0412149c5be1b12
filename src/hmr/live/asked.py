"""Plain data that an object of a library gave before a call that was edited may have altered it.

parser.set("shop", "rate", "3")         an object of a library, and nobody knows what it does
RATE = parser.get("shop", "rate")       may be another now: it is said
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from types import BuiltinFunctionType, FunctionType, ModuleType

from hmr.graph import Key, Node
from hmr.graph.libraries import does_something
from hmr.graph.origins import origin
from hmr.live.process.looking import is_a, names_of
from hmr.live.statements.assigned import led_to
from hmr.live.work import Work
from hmr.plan import Step
from hmr.source import Statement
from hmr.source.spelling import dotted

_DEFINED = (type, FunctionType, BuiltinFunctionType, ModuleType)


def say_what_was_asked(work: Work) -> None:
    """Say which plain data may be another since a call that came, went or was edited."""
    said = dict[Node, str]()
    for step in work.plan.steps:
        for statement in _edited(step):
            receiver = _receiver(statement)
            if receiver is not None and _is_of_a_library(work, step, receiver):
                for node in _asking(work, step, receiver):
                    said.setdefault(node, statement.name)
    for node, call in said.items():
        told = (
            "HMR112",
            f"{node.module}:{node.statement.name}",
            f"line {node.statement.first}",
            f"it was computed before {call} came, went or was edited, which may alter what it asks",
            "edit the statement, so that it runs again, or restart",
        )
        work.out.noted.append((told, lambda: True))


def _edited(step: Step) -> Iterator[Statement]:
    """Give the top-level statement that a step is about, if an edit touched that itself."""
    if step.how == "remain" and step.old is not None:
        yield step.old
    elif step.how == "run" and step.because is None and not step.node.owners:
        yield step.node.statement


def _receiver(statement: Statement) -> ast.expr | None:
    """Give the object a method of which a statement calls, dropping what that gives."""
    tree = statement.node
    call = tree.value if isinstance(tree, ast.Expr) else None
    function = call.func if isinstance(call, ast.Call) else None
    if not isinstance(function, ast.Attribute) or dotted(function.value) is None:
        return None
    return function.value


def _is_of_a_library(work: Work, step: Step, receiver: ast.expr) -> bool:
    thing = led_to(work.registry[step.node.module].namespace, receiver)
    if thing is None or is_a(thing, _DEFINED):  # type: ignore[arg-type]  # one of several
        return False
    kinds = type(thing).__mro__[:-1]
    ours = any(names_of(kind)[0] in work.registry for kind in kinds)
    return not ours and type(thing).__module__ != "builtins"


def _asking(work: Work, step: Step, receiver: ast.expr) -> Iterator[Node]:
    """Give the statements that have computed plain data of an object, further down."""
    graph, node = work.graph, step.node
    home, name = origin(graph, node.module, str(dotted(receiver)))
    for read in graph.reads(Key(home, name, "content")) if graph.has(home) else ():
        found = read.node
        binds = found.statement.binds if found.statement.kind == "other" else ()
        anew = work.has_run(found) or found in work.listed
        if not binds or found.owners or anew:
            continue
        above = found.module == node.module and found.position <= node.position
        plain = all(graph.told.plain(found.module, each) for each in binds)
        if plain and not above and does_something(found.statement):
            yield found
