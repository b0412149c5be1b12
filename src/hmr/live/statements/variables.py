"""Variables of the environment, around a statement that sets some and runs again, or is gone."""

from __future__ import annotations

import ast
import os
from typing import Any, TypeAlias

from hmr.graph import Key
from hmr.live.work import Work
from hmr.plan import Step
from hmr.source import Statement
from hmr.source.assigning import targets
from hmr.source.spelling import dotted

Held: TypeAlias = "dict[Any, Any]"
"""The environment, with names and values as the system has them."""


def keep(work: Work) -> None:
    """Note the environment as it is, so that a failed revision leaves it so."""
    if work.plan.rest is not None or any(step.how == "run" for step in work.plan.steps):
        before = _held()
        work.tx.did(lambda: _restore(before))


def withdraw(work: Work, step: Step) -> Held:
    """Take back what a statement had set, if that is what is there; give what was there before.

    A function like `load_dotenv` leaves alone what is set already: it would not set it anew.
    """
    before = _held()
    old = step.old
    if old is not None:
        _take_back(work, step.node.module, old)
    return before


def gone(work: Work) -> None:
    """Take back what statements had set that are gone, or are others now."""
    setting = [
        (module, difference)
        for module, difference in work.plan.diffs.items()
        if (record := work.registry[module].record) is not None and record.assigned
    ]
    if not setting:
        return
    before = _held()
    for module, difference in setting:
        for pair in difference.edited:
            if pair.old is None or pair.new is not None or not _take_back(work, module, pair.old):
                continue
            if all(_is_variable(target) for target, _ in targets(pair.old)):
                work.disposed.add(id(pair.old))
    differing(work, before)


def differing(work: Work, before: Held) -> None:
    """Note the variables that are others than before."""
    now = _held()
    if now != before:
        names = before.keys() | now.keys()
        others = (name for name in names if before.get(name) != now.get(name))
        for name in sorted(map(os.fsdecode, others)):
            work.changed.add(Key("", name, "variable"))
            work.changed.add(Key("", "*", "variable"))


def is_noted(work: Work, module: str, old: Statement | None, name: object) -> bool:
    """Whether it was observed that a statement set a variable: then it is taken back with it."""
    record = work.registry[module].record
    if record is None or old is None:
        return False
    rows = range(old.first, old.last + 1)
    return any(name in names for line, names in list(record.assigned.items()) if line in rows)


def _is_variable(target: ast.AST) -> bool:
    spelling = dotted(target.value) if isinstance(target, ast.Subscript) else None
    return spelling is not None and spelling.rpartition(".")[2] == "environ"


def _take_back(work: Work, module: str, old: Statement) -> bool:
    record = work.registry[module].record
    rows = range(old.first, old.last + 1)
    known = False
    for line, names in list(record.assigned.items()) if record is not None else ():
        for name, (before, after) in names.items() if line in rows else ():
            known = True
            if os.environ.get(name) == after:
                _put(name, before)
    return known


def _held() -> Held:
    """Give the environment as `os` holds it: to decode it takes longer than most statements."""
    return dict(getattr(os.environ, "_data", os.environ))


def _restore(before: Held) -> None:
    if _held() == before:
        return
    spelt = {os.fsdecode(name): os.fsdecode(value) for name, value in before.items()}
    for name in os.environ.keys() - spelt.keys():
        del os.environ[name]
    for name, value in spelt.items():
        _put(name, value)


def _put(name: str, value: str | None) -> None:
    if value is None:
        os.environ.pop(name, None)
    else:
        os.environ[name] = value
