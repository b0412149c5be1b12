"""What a loop has set under names that it computes, and sets no more: told by what it sets beside.

for kind in kinds():                               `kinds` gives one less than before: what its kind
    setattr(Order, f"is_{kind}", check(kind))      has from `check`, as the others have, remains

It is said and stays, for the program itself may have put it there. Of values that are no functions
that is told by their type, where nobody spells that a name is given one.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from typing import Any

from hmr.graph import Key
from hmr.live.process.looking import function_of, is_a, space_of
from hmr.live.statements.assigned import led_to
from hmr.live.work import Work
from hmr.plan import Step
from hmr.source.spelling import dotted


class Siblings:
    """Looks for what a statement does not set any more, once it has run again.

    Parameters:
        work: the commit.
        step: runs the statement.
    """

    def __init__(self, work: Work, step: Step) -> None:
        self._work, self._step = work, step
        self._before: list[tuple[str, Any, dict[str, Any]]] = []
        again = step.because is not None or step.old is not None
        if again and step.node.statement.kind == "other" and "setattr" in step.node.statement.text:
            namespace = work.registry[step.node.module].namespace
            for tree in step.node.statement.note("sets by names", _owners):
                owner, spelt = led_to(namespace, tree), dotted(tree)
                space = vars(owner) if is_a(owner, type) else space_of(owner)
                if spelt is not None and space is not None:
                    self._before.append((spelt, owner, dict(space)))

    def settle(self) -> None:
        """Say it where something is left."""
        node, remaining = self._step.node, self._work.out.remaining
        entry = (node.module, node.statement.name, node.statement.first)
        for spelt, owner, before in self._before:
            space = dict(vars(owner) if is_a(owner, type) else space_of(owner))
            fresh = [value for name, value in space.items() if before.get(name) is not value]
            made = {function.__code__ for value in fresh if (function := function_of(value))}
            kinds = {type(value) for value in fresh if function_of(value) is None}
            for name, value in before.items():
                if space.get(name) is not value or entry in remaining:
                    continue
                function = function_of(value)
                left = function is not None and function.__code__ in made
                alike = function is None and type(value) in kinds and not name.startswith("_")
                if (left or (alike and not self._is_given(name))) and not self._is_bound(
                    spelt, name
                ):
                    remaining.append(entry)

    def _is_given(self, name: str) -> bool:
        """Whether anybody spells that a name is given a value, or spells it to hand it on."""
        given = re.compile(rb"\b%b\b(?:\s*(?:=(?!=)|:|[-+*/|&]=)|[\"'])" % re.escape(name.encode()))
        return any(given.search(tracked.data) for tracked in self._work.registry)

    def _is_bound(self, spelt: str, name: str) -> bool:
        """Whether a statement is known to put a name there: a class's body, an assignment."""
        graph = self._work.graph
        for home, full in self._spellings(spelt, name):
            if graph.index(home).binders.get(full) or any(graph.setters(Key(home, full, "value"))):
                return True
        return False

    def _spellings(self, spelt: str, name: str) -> Iterator[tuple[str, str]]:
        source = self._work.registry[self._step.node.module].source
        home, own = self._work.graph.origin_before(source, spelt)
        if home in self._work.registry:
            yield home, f"{own}.{name}" if own else name


def _owners(nodes: Iterable[ast.AST]) -> list[ast.expr]:
    """Give on what a statement sets attributes by names that are no plain texts."""
    return [
        call.args[0]
        for tree in nodes
        for call in ast.walk(tree)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id == "setattr"
        and len(call.args) == 3
        and not isinstance(call.args[1], ast.Constant)
    ]
