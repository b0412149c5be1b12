"""What a statement sets on a class by names that it computes: ``setattr(cls, name, logged(f))``.

It goes through the members of the class, so that it may set any method of it anew.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator
from typing import Protocol

from hmr._types import ModuleName, QualName
from hmr.graph.keys import Key, Node
from hmr.graph.origins import Names, origin
from hmr.source import Statement
from hmr.source.spelling import dotted
from hmr.source.trees import walk

_SETS, _GIVEN = "setattr", 3


class Found(Protocol):
    """A definition, as far as its module and its name there go."""

    @property
    def module(self) -> ModuleName:
        """The module."""

    @property
    def name(self) -> QualName:
        """The qualified name."""


def set_everywhere(
    graph: Names,
    node: Node,
    found: Callable[[ModuleName, str, int], Iterable[Found]],
) -> Iterator[Key]:
    """Give the methods that a statement may set anew by names that it computes.

    Parameters:
        graph: where names are looked up.
        node: the statement.
        found: gives the definitions that a spelling stands for.
    """
    statement = node.statement
    if statement.kind != "other" or node.owners or not statement.facts.calls:
        return
    owners = list(_settings(statement))
    for name in statement.facts.calls:
        for each in found(node.module, name, 0):
            for binder in graph.index(each.module).binders.get(each.name, ()):
                owners += _handed(statement, binder.statement, name)
    for module, cls in {origin(graph, node.module, owner) for owner in owners}:
        binding = graph.index(module).binders if cls and graph.has(module) else {}
        for name, binders in binding.items():
            owner, _, _ = name.rpartition(".")
            if owner == cls and all(each.statement.kind == "function" for each in binders):
                yield Key(module, name, "value")
        for where in {module, node.module} if binding else ():  # ``Order.total = total``
            for setters in graph.index(where).setters.values():
                for _, spelling in setters:
                    there, name = origin(graph, where, spelling)
                    if (there, name.rpartition(".")[0]) == (module, cls) and name not in binding:
                        yield Key(module, name, "value")


def _handed(statement: Statement, function: Statement, name: str) -> Iterator[str]:
    """Give the spellings of what is handed to a function that sets attributes of what it gets."""
    tree = function.node if function.kind == "function" else None
    if not isinstance(tree, (ast.FunctionDef, ast.AsyncFunctionDef)):
        return
    parameters = [each.arg for each in (*tree.args.posonlyargs, *tree.args.args)]
    set_on = {*parameters} & {*_settings(function)}
    for call in _calls(statement) if set_on else ():
        if dotted(call.func) == name:
            given = [*zip(parameters, call.args, strict=False)]
            given += [(word.arg or "", word.value) for word in call.keywords]
            spelt = (dotted(value) for parameter, value in given if parameter in set_on)
            yield from (owner for owner in spelt if owner)


def _settings(statement: Statement) -> tuple[str, ...]:
    """Give the spellings of what a statement sets attributes of, by names that it computes."""
    if _SETS not in statement.facts.calls | statement.facts.defers:
        return ()
    known: tuple[str, ...] | None = statement.said.get("sets everywhere")
    if known is None:
        found = (
            dotted(call.args[0])
            for call in _calls(statement)
            if dotted(call.func) == _SETS
            and len(call.args) == _GIVEN
            and not isinstance(call.args[1], ast.Constant)
        )
        known = statement.said["sets everywhere"] = tuple(filter(None, found))
    return known


def _calls(statement: Statement) -> Iterator[ast.Call]:
    for top in statement.nodes:
        yield from (node for node in walk(top) if isinstance(node, ast.Call))
