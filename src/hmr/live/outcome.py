"""What came of a commit, as a value."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Container, Iterable
from dataclasses import dataclass, field
from typing import Any

from hmr._types import ModuleName, QualName
from hmr.graph import Record
from hmr.live.known.tracked import Tracked
from hmr.live.process.superseded import Superseded
from hmr.live.recode import Lacking, Recoded
from hmr.plan import Action, Step


def _nothing(_said: Container[int]) -> Iterable[tuple[ModuleName, QualName, int]]:
    return ()


@dataclass(slots=True)
class Outcome:
    """What a commit did.

    Attributes:
        actions: what was done, in order.
        lacking: closures that could not take their new code.
        anew: classes that had to be made a second time, with the reason.
        kept: derived bindings (module, name) that the program had rebound and that were kept.
        skipped: steps that wait for the next start.
        half: imports in a circle that an edit has brought in, and whether they still are.
        replaced: functions that lost their name, with whether it means something else now; alive
            only if somebody has them.
        superseded: objects that a statement made anew, by what it bound them to.
        without: classes with a new field, and how many live instances lack it.
        computed: properties (class, name) that compute something else now, and what instances
            keep of them: each instance and its value (by `id`).
        bound: the names that re-run statements bound, by module.
        remaining: (module, name, line) of what ran before and is not undone: a call, or decorators
            whose registration somebody still has.
        observed: what each statement did that ran again: module, its lines, and what was
            observed, if something was.
        noted: what packs say that is not live: a NotLive's fields, and whether it is still so.
        recoded: the new code by module.
        unpacked: gives, like `remaining`, what libraries without a pack have still; asked once all
            that the commit itself holds is gone, for what is not among some objects (by `id`).
        interrupt: one that came when all was live already; raised when all is noted, too.
    """

    actions: list[Action] = field(default_factory=list)
    lacking: list[Lacking] = field(default_factory=list)
    anew: list[tuple[type, str]] = field(default_factory=list)
    kept: list[tuple[ModuleName, str]] = field(default_factory=list)
    skipped: list[Step] = field(default_factory=list)
    half: list[tuple[Step, Callable[[], bool]]] = field(default_factory=list)
    replaced: list[tuple[str, bool, weakref.ref[Any]]] = field(default_factory=list)
    superseded: list[tuple[str, Superseded]] = field(default_factory=list)
    without: list[tuple[type, str, int]] = field(default_factory=list)
    computed: list[tuple[type, str, frozenset[tuple[int, int]]]] = field(default_factory=list)
    bound: list[tuple[Tracked, set[str]]] = field(default_factory=list)
    remaining: list[tuple[ModuleName, QualName, int]] = field(default_factory=list)
    observed: list[tuple[ModuleName, range, Record | None]] = field(default_factory=list)
    noted: list[tuple[tuple[str, str, str, str, str], Callable[[], bool]]] = field(
        default_factory=list
    )
    recoded: dict[ModuleName, Recoded] = field(default_factory=dict)
    unpacked: Callable[[Container[int]], Iterable[tuple[ModuleName, QualName, int]]] = _nothing
    interrupt: KeyboardInterrupt | None = None
