"""A module's annotations: those that a branch made before, and makes no more when it runs again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from hmr._types import MISSING
from hmr.live.functions import patching
from hmr.live.work import Work
from hmr.plan import Step
from hmr.source.annotated import annotated


@contextmanager
def noting(work: Work, step: Step, space: dict[str, Any]) -> Iterator[None]:
    """While a statement runs: let go the annotations in it that it passes by.

    Those that another statement of the module gives, too, stay as they are.
    """
    notes = space.get("__annotations__")
    if not isinstance(notes, dict):
        yield
        return
    patching.keep_content(work.tx, notes)
    names = annotated([step.node.statement]) & notes.keys()
    before = {name: notes[name] for name in names}
    notes.update(dict.fromkeys(names, MISSING))  # (each keeps its place)
    yield
    missing = {name for name in names if notes.get(name) is MISSING}
    source = work.graph.source(step.node.module) if missing else None
    others = (
        [each for each in source.statements if each is not step.node.statement] if source else ()
    )
    kept = annotated(others)
    for name in missing:
        if name in kept:
            notes[name] = before[name]
        else:
            del notes[name]
