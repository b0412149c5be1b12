"""Entries of other modules' lists that a statement had put in, and that go with it."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any, NamedTuple

from hmr._types import MISSING, ModuleName
from hmr.graph import Key
from hmr.live.process.looking import is_a
from hmr.live.statements.assigned import is_there, known, lacks, led_to
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
    if (pairs := filling.pairs(step.old.node)) is not None:
        return _without_keys(work, step, *pairs)
    if filling.is_in_a_loop(step.old):
        return False
    lines = filling.lines(step.old)
    compound = step.old.node not in lines
    imported = work.registry[step.node.module].source.statements
    theirs = {name for each in imported for name in each.facts.imports}
    found = [
        _found(work, step, line, compound=compound)
        for line, name in lines.items()
        if name in theirs or not compound
    ]
    if not found or None in found:
        return False
    for each in found:
        if each is not None and each.places:
            _take(work, each)
    return True


def _without_keys(
    work: Work, step: Step, spelt: ast.expr, values: Mapping[object, ast.expr]
) -> bool:
    """Take out what a call had put under keys that it spells no more; say whether it could be."""
    module, spelling = step.node.module, dotted(spelt)
    space = work.originals.get(module) or work.registry[module].namespace
    owner = led_to(space, spelt)
    if spelling is None or not is_a(owner, dict):
        return False
    home, name = work.graph.origin_before(work.registry[module].source, spelling)
    own = work.packing.settings(owner)
    if own is None and not is_there(work, home, name, owner):
        return False
    still = set(_keys_now(work, module, spelling))
    content = dict(dict.items(owner))
    for key in values.keys() - still:
        value = known(space, values[key])
        if key in content and value is MISSING:
            return False  # a call had given it: is it still that?
        if key not in content or not _is_same(content[key], value):
            continue  # somebody has set it since
        if _is_set_elsewhere(work, step, spelling, key):
            return False
        if own is not None and str(key) in own:
            content[key] = own[str(key)]
        elif own is not None or lacks(work, home, name, key):
            del content[key]
        else:
            return False
    before = dict(dict.items(owner))
    work.tx.write("keys", partial(_fill_table, owner, content), partial(_fill_table, owner, before))
    work.altered.add(id(owner))
    work.changed.add(Key(home, name, "value"))
    work.changed.add(Key(home, name, "content"))
    return True


def _keys_now(work: Work, module: ModuleName, spelling: str) -> Iterator[object]:
    """Give the keys that statements of a module spell now for a dictionary."""
    for statement in work.graph.source(module).statements:
        found = filling.pairs(statement.node) if statement.kind == "other" else None
        if found is not None and dotted(found[0]) == spelling:
            yield from found[1]


def _is_set_elsewhere(work: Work, step: Step, spelling: str, key: object) -> bool:
    """Whether another statement of the module sets a key, too."""
    statements = work.graph.source(step.node.module).statements
    return any(
        statement.kind == "other"
        and repr(key)[1:-1] in statement.text
        and spelling in statement.alterations.now
        and filling.pairs(statement.node) is None
        for statement in statements
    )


def _fill_table(owner: dict[Any, Any], content: dict[Any, Any]) -> None:
    dict.clear(owner)
    dict.update(owner, content)


class _Entries(NamedTuple):
    """Entries that a statement had put into a list: which list, and where they are in it."""

    key: tuple[str, str]
    owner: list[Any]
    places: list[int]


_NOTHING = _Entries(("", ""), [], [])


def _found(work: Work, step: Step, line: ast.stmt, *, compound: bool) -> _Entries | None:
    """Find what a line had put in; None where that is not known."""
    module, found = step.node.module, filling.entries(line)
    space = work.originals.get(module) or work.registry[module].namespace
    if isinstance(line, ast.AugAssign):
        kind = type(led_to(space, line.target))
        # It is another value, and whoever adds to it again says so; or it can't have run.
        if kind in _PLAIN or (kind is list and not isinstance(line.op, ast.Add | ast.Mult)):
            return _NOTHING
    spelling = dotted(found[0]) if found is not None else None
    if found is None or spelling is None:
        return None
    owner = led_to(space, found[0])
    if type(owner) is tuple:
        return _NOTHING  # `+=` has made another one, under a name of its module
    home, name = work.graph.origin_before(work.registry[module].source, spelling)
    if home == module or type(owner) is not list or not is_there(work, home, name, owner):
        return None
    if (home, name) in work.refilled or (home, name) in work.afresh:
        return _NOTHING
    places = []
    for value in (known(space, part) for part in found[1]):
        at = [place for place, item in enumerate(owner) if _is_same(item, value)]
        if not at and compound and type(value) in _PLAIN:
            continue  # in a branch that was not taken
        if len(at) != 1:
            return None
        places += at
    again = step.node.statement is not step.old
    if again and min(places, default=0) < len(owner) - len(places):
        return None
    return _Entries((home, name), owner, places)


def _take(work: Work, found: _Entries) -> None:
    owner, before = found.owner, list(found.owner)
    kept = [item for place, item in enumerate(owner) if place not in found.places]
    work.tx.write("entries", partial(_fill, owner, kept), partial(_fill, owner, before))
    work.altered.add(id(owner))
    work.changed.add(Key(*found.key, "value"))
    work.changed.add(Key(*found.key, "content"))


def _is_same(item: object, value: object) -> bool:
    return item is value or (type(item) is type(value) and type(item) in _PLAIN and item == value)


def _fill(owner: list[Any], content: list[Any]) -> None:
    owner[:] = content
