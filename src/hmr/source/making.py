"""What a function gives that it has made: ``def open_shop(): return Shop()``.

class Bus:                            def make():
    _only = None                          bus = Bus()
    @classmethod                          bus.start()
    def get(cls):                         return bus
        if cls._only is None:
            cls._only = cls()
        return cls._only
"""

from __future__ import annotations

import ast
from collections.abc import Sequence

from hmr.source.scopes import inside, is_of_class, receiver
from hmr.source.shape import FUNCTIONS, assignment
from hmr.source.spelling import dotted
from hmr.source.statement import Statement

OWN = "<its class>"
"""Stands for the class that a class method is called on."""


def given_by(statement: Statement) -> tuple[str, ...]:
    """Give what a function calls to make what it gives, as it is spelt; see `OWN`."""
    if statement.kind != "function" or not statement.may_say("return"):
        return ()
    return statement.note("gives what is made by", _given)


def _given(nodes: Sequence[ast.AST]) -> tuple[str, ...]:
    function = nodes[0]
    if not isinstance(function, FUNCTIONS):
        return ()
    own = receiver(function) if is_of_class(function) else None
    made: dict[str, list[ast.expr]] = {}
    given: list[ast.expr] = []
    for node in inside(function.body):
        bound = assignment(node)
        for target in bound.targets if bound is not None else ():
            spelling = dotted(target)
            if spelling is not None and bound is not None:
                made.setdefault(spelling, []).append(bound.value)
        if isinstance(node, ast.Return) and node.value is not None:
            given.append(node.value)
    values = [each for value in given for each in made.get(dotted(value) or "", [value])]
    calls = (dotted(each.func) for each in values if isinstance(each, ast.Call))
    found = (OWN if spelling == own else spelling for spelling in calls if spelling)
    return tuple(dict.fromkeys(found))
