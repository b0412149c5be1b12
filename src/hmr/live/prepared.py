"""A revision that has yet to be carried out, as a value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from hmr._types import ModuleName
from hmr.diff import SourceDiff
from hmr.graph import Records
from hmr.live.recode import Recoded
from hmr.plan import Plan
from hmr.source import SourceModule


@dataclass(frozen=True, slots=True)
class Prepared:
    """A revision that has yet to be carried out.

    Attributes:
        sources: the new sources of the modules that differ.
        diffs: what became of them.
        records: what was observed of all modules, right for the new sources.
        plan: what to do.
        recoded: the new code.
    """

    sources: Mapping[ModuleName, SourceModule]
    diffs: Mapping[ModuleName, SourceDiff]
    records: Records
    plan: Plan
    recoded: dict[ModuleName, Recoded]
