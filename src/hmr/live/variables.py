"""Variables of the environment, around a statement that sets some and runs again, or is gone."""

from __future__ import annotations

import os
from collections.abc import Mapping

from hmr.graph import Key
from hmr.live.outcome import Work
from hmr.plan import Step
from hmr.source import Statement


def keep(work: Work) -> None:
    """Note the environment as it is, so that a failed revision leaves it so."""
    if any(step.how == "run" for step in work.plan.steps):
        before = dict(os.environ)
        work.tx.did(lambda: _restore(before))


def withdraw(work: Work, step: Step) -> dict[str, str]:
    """Take back what a statement had set, if that is what is there; give what was there before.

    A function like `load_dotenv` leaves alone what is set already: it would not set it anew.
    """
    before = dict(os.environ)
    old = step.old
    if old is not None:
        _take_back(work, step.node.module, old)
    return before


def gone(work: Work) -> None:
    """Take back what statements had set that are gone, or are others now."""
    before = dict(os.environ)
    for module, difference in work.plan.diffs.items():
        record = work.registry[module].record
        if record is None or not record.assigned:
            continue
        for pair in difference.middle:
            if pair.old is not None and pair.new is None:
                _take_back(work, module, pair.old)
    differing(work, before)


def differing(work: Work, before: Mapping[str, str]) -> None:
    """Note the variables that are others than before."""
    now = dict(os.environ)
    if now != before:
        names = before.keys() | now.keys()
        for name in sorted(name for name in names if before.get(name) != now.get(name)):
            work.changed.add(Key("", name, "variable"))
            work.changed.add(Key("", "*", "variable"))


def _take_back(work: Work, module: str, old: Statement) -> None:
    record = work.registry[module].record
    rows = range(old.first, old.last + 1)
    for line, names in list(record.assigned.items()) if record is not None else ():
        for name, (before, after) in names.items() if line in rows else ():
            if os.environ.get(name) == after:
                _put(name, before)


def _restore(before: Mapping[str, str]) -> None:
    for name in os.environ.keys() - before.keys():
        del os.environ[name]
    for name, value in before.items():
        if os.environ.get(name) != value:
            os.environ[name] = value


def _put(name: str, value: str | None) -> None:
    if value is None:
        os.environ.pop(name, None)
    else:
        os.environ[name] = value
