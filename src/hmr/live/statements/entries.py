"""Entries of other modules' lists that a statement had put in, and that go with it."""

from __future__ import annotations

import ast
from functools import partial
from typing import Any

from hmr.graph import Key
from hmr.live.statements.assigned import is_there, known, led_to
from hmr.live.work import Work
from hmr.plan import Step
from hmr.source import filling
from hmr.source.spelling import dotted

_PLAIN = (int, float, complex, str, bytes)


def taken_out(work: Work, step: Step) -> bool:
    """Take out what a statement that is gone, or was edited, had put in; say whether it could be.

    Only what is there once can be told to be its own, and what it puts in again has to stand where
    it stood: at the end.
    """
    assert step.old is not None
    module, found = step.node.module, filling.entries(step.old)
    tree = step.old.node
    if isinstance(tree, ast.AugAssign):
        space = work.originals.get(module) or work.registry[module].namespace
        if type(led_to(space, tree.target)) in _PLAIN:
            return True  # it is another value, and whoever adds to it again says so
    spelling = dotted(found[0]) if found is not None else None
    if found is None or spelling is None:
        return False
    space = work.originals.get(module) or work.registry[module].namespace
    owner = led_to(space, found[0])
    if type(owner) is tuple:
        return True  # `+=` has made another one, under a name of its module
    home, name = work.graph.origin_before(work.registry[module].source, spelling)
    if home == module or type(owner) is not list or not is_there(work, home, name, owner):
        return False
    if (home, name) in work.refilled or (home, name) in work.afresh:
        return True
    places = []
    for value in (known(space, part) for part in found[1]):
        at = [place for place, item in enumerate(owner) if _is_same(item, value)]
        if len(at) != 1:
            return False
        places += at
    again = step.node.statement is not step.old
    if again and min(places, default=0) < len(owner) - len(places):
        return False
    before = list(owner)
    kept = [item for place, item in enumerate(owner) if place not in places]
    work.tx.write("entries", partial(_fill, owner, kept), partial(_fill, owner, before))
    work.altered.add(id(owner))
    work.changed.add(Key(home, name, "value"))
    work.changed.add(Key(home, name, "content"))
    return True


def _is_same(item: object, value: object) -> bool:
    return item is value or (type(item) is type(value) and type(item) in _PLAIN and item == value)


def _fill(owner: list[Any], content: list[Any]) -> None:
    owner[:] = content
