"""What statements further down have set on an object stays when one above them runs again.

app.config.from_object(limits)      runs again, since a limit was edited
app.config["LEAST"] = 3             has its say after that, as at a start
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from types import ModuleType
from typing import Any

from hmr._types import MISSING
from hmr.live.process.looking import is_a, peek
from hmr.live.statements.assigned import led_to
from hmr.live.statements.attributes import own, put
from hmr.live.work import Work
from hmr.plan import Step
from hmr.source import Statement
from hmr.source.shape import assignment


class Overlaid:
    """The items and attributes that plain statements further down in a module set, around a run.

    Parameters:
        work: the commit.
        step: runs a statement.
    """

    def __init__(self, work: Work, step: Step) -> None:
        self._work = work
        self._before: list[tuple[Any, Any, Any]] = []
        node = step.node
        if node.statement.kind != "other" or node.owners:
            return
        space = work.registry[node.module].namespace
        given = {id(thing) for read in node.statement.facts.reads for thing in _on(space, read)}
        if not given:
            return
        running = {it.node.statement for it in work.plan.of(node.module) if it.how == "run"}
        for below in work.recoded(node.module).source.statements[node.position[0] + 1 :]:
            for target in _set_by(below) if below not in running else ():
                if any(id(thing) in given for thing in _on(space, ast.unparse(target.value))):
                    owner = led_to(space, target.value)
                    key = _key(target)
                    self._before.append((owner, key, _at(owner, key)))

    def settle(self) -> None:
        """Put back what the run has set otherwise."""
        for owner, key, before in self._before:
            now = _at(owner, key)
            if now is not before and before is not MISSING:
                self._work.tx.did(partial(_put, owner, key, now))
                _put(owner, key, before)


def _set_by(statement: Statement) -> Iterator[ast.Subscript | ast.Attribute]:
    assigned = assignment(statement.node if statement.kind == "other" else None)
    for target in assigned.targets if assigned is not None else ():
        constant = isinstance(target, ast.Subscript) and isinstance(target.slice, ast.Constant)
        if constant or isinstance(target, ast.Attribute):
            assert isinstance(target, ast.Subscript | ast.Attribute)
            yield target


def _on(space: dict[str, Any], spelt: str) -> Iterator[Any]:
    """Give the objects on the way of a dotted name, but for modules."""
    found: Any = space
    for part in spelt.split("."):
        found = space.get(part) if found is space else peek(found, part)
        if found is None:
            return
        if not is_a(found, ModuleType):
            yield found


def _key(target: ast.Subscript | ast.Attribute) -> tuple[str, Any]:
    if isinstance(target, ast.Attribute):
        return "attribute", target.attr
    assert isinstance(target.slice, ast.Constant)
    return "item", target.slice.value


def _at(owner: Any, key: tuple[str, Any]) -> Any:
    kind, name = key
    if kind == "attribute":
        return own(owner, name)
    return dict.get(owner, name, MISSING) if is_a(owner, dict) else MISSING


def _put(owner: Any, key: tuple[str, Any], value: Any) -> None:
    kind, name = key
    if kind == "attribute":
        put(owner, name, value)
    else:
        with suppress(Exception):  # its own affair, as it is the statement's
            owner[name] = value
