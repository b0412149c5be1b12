"""What cached properties have computed for a statement: ``TOTAL = order.total`` at the top level.

When such a statement runs again since the getter, or what that uses, is another, the object must
not answer from memory. What a property has computed for others stays: it may be a connection.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cached_property, partial
from typing import Any

from hmr.graph import Key
from hmr.live.functions.patching import alike
from hmr.live.process.looking import is_a, names_of, peek
from hmr.live.statements.assigned import led_to
from hmr.live.work import Work
from hmr.plan import Step
from hmr.source.spelling import dotted

_MOST = 500
"""So many definitions are gone through between what has changed and a getter."""


class Computed:
    """Has objects forget what a statement asks them for anew, around its run.

    Parameters:
        work: the commit.
        step: runs the statement.
    """

    def __init__(self, work: Work, step: Step) -> None:
        self._work, self._step = work, step
        self._taken: list[tuple[dict[str, Any], str, Any, Key]] = []
        if step.because is None or step.node.statement.kind != "other":
            return
        concerned: set[Key] | None = None
        for thing, spelt, getter in _asked(work, step):
            name = spelt.rpartition(".")[2]
            if concerned is None:
                concerned = _users(work, step)
            place = (id(thing), name)
            if getter in concerned and place not in work.computed:
                work.computed.add(place)
                own = vars(thing)
                value = own[name]
                work.tx.write("computed", partial(own.pop, name), partial(_put, own, name, value))
                source = work.registry[step.node.module].source
                home, spelt = work.graph.origin_before(source, spelt)
                self._taken.append((own, name, value, Key(home, spelt, "value")))

    def settle(self) -> None:
        """Put back what was not asked for after all, and have others know what is another now."""
        for own, name, value, key in self._taken:
            if not alike(own.setdefault(name, value), value):
                self._work.changed.add(key)
                self._work.tell_readers(self._step.node, {key})


def _put(own: dict[str, Any], name: str, value: object) -> None:
    own[name] = value


def _asked(work: Work, step: Step) -> Iterator[tuple[Any, str, Key]]:
    """Give the objects that a statement asks for what a property has computed, and the getter."""
    space = work.registry[step.node.module].namespace
    for node in ast.walk(step.node.statement.node):
        if not isinstance(node, ast.Attribute) or dotted(node) is None:
            continue
        thing = led_to(space, node.value)
        slot = peek(type(thing), node.attr)
        if is_a(slot, cached_property) and peek(thing, node.attr) is not None:
            yield thing, ast.unparse(node), Key(*names_of(slot.func), "code")


def _users(work: Work, step: Step) -> set[Key]:
    """Give what has changed of what a statement uses, and the definitions that use that."""
    todo = sorted((step.because or frozenset()) & work.changed)
    found = set(todo)
    for key in todo:
        for user in work.graph.deferring(key) if len(found) < _MOST else ():
            if user not in found:
                found.add(user)
                todo.append(user)
    return found
