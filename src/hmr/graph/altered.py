"""What functions alter of what they are handed: of a collection that somebody else has made.

def run(rows, stats):                 alters `stats`, by what it hands it to
    with counting(stats): ...
rows = run(ROWS, LOG)                 fills `LOG`
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Protocol

from hmr._types import ModuleName, QualName
from hmr.graph.doing import passed_on
from hmr.graph.keys import Node
from hmr.graph.origins import Names
from hmr.source import Statement
from hmr.source.scopes import locals_of, parameters_of
from hmr.source.shape import FUNCTIONS
from hmr.source.spelling import dotted

_DEEP = 3
"""How far a collection is followed from function to function."""


class Finds(Protocol):
    """What is asked of a walk."""

    def found(self, module: ModuleName, spelling: str, depth: int) -> Iterable[Any]:
        """Give the definitions that a spelling stands for, each with what it is called on."""


def altered_at(
    walk: Finds, graph: Names, module: ModuleName, callee: str, place: int | str, depth: int = 0
) -> Iterator[str]:
    """Give what is altered, by what is called, of what that is handed at a place.

    Parameters:
        walk: finds definitions.
        graph: where names are looked up.
        module: where the call stands.
        callee: what is called, as it is spelt there.
        place: a number, or a parameter's name.
        depth: how far it was followed.

    Returns:
        The attributes that are altered; empty for the thing itself.
    """
    for where, name, receiver, _ in list(walk.found(module, callee, 0)):
        for binder in graph.index(where).binders.get(name, ()):
            own = _parameter_at(binder.statement, place, bound=receiver is not None)
            if own is None:
                continue
            yield from _altered_of(binder.statement, own)
            for inner, at, spelt in passed_on(binder.statement) if depth < _DEEP else ():
                root, _, rest = spelt.partition(".")
                if root == own:
                    for more in altered_at(walk, graph, where, inner, at, depth + 1):
                        yield f"{rest}.{more}".strip(".")


def _altered_of(function: Statement, name: str) -> Iterator[str]:
    """Give what a function alters by itself of one of its parameters."""
    if _parameter_at(function, 0, bound=False) == name:
        yield from function.alterations.own
    for spelt in function.alterations.given:
        root, _, rest = spelt.partition(".")
        if root == name:
            yield rest


def beside(graph: Names, method: Node, spelling: str) -> str:
    """Give what a function in a class's body alters, where a parameter has it of that by default.

    ``def handles(kind, handlers=handlers)`` means what its class has.
    """
    root = spelling.partition(".")[0]
    if not method.owners or f"{method.prefix}{root}" not in graph.index(method.module).binders:
        return spelling
    tree = method.statement.node
    given = locals_of(tree.body, tree.args).given if isinstance(tree, FUNCTIONS) else {}
    return method.prefix + spelling if root in given.values() else spelling


def is_handed_self(graph: Names, receiver: tuple[ModuleName, QualName], method: Statement) -> bool:
    """Whether a method is called by its class's name: ``Base.__init__(self)``.

    What it sets then is of the object, and not of the class.
    """
    module, name = receiver
    binders = graph.index(module).binders.get(name, ())
    of_class = {"classmethod"} & {
        dotted(each) for each in getattr(method.node, "decorator_list", ())
    }
    return not of_class and any(node.statement.kind == "class" for node in binders)


def _parameter_at(function: Statement, place: int | str, *, bound: bool) -> str | None:
    """Give the parameter by which a function has what it is handed at a place.

    Parameters:
        function: its statement.
        place: a number, or the parameter's name.
        bound: whether it is a method, of an object that stands at the first place by itself.
    """
    tree = function.node
    if not isinstance(tree, FUNCTIONS):
        return None
    if isinstance(place, str):
        return place if place in parameters_of(tree.args) else None
    slots = [each.arg for each in (*tree.args.posonlyargs, *tree.args.args)]
    return slots[place + bound] if place + bound < len(slots) else None
