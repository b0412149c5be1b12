"""Judges a random history: lives through it, and says what was wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from .hotcold import Files, ForkFailed, Round, compared
from .programs import History
from .writing import written


@dataclass(frozen=True)
class Checked:
    """What became of a history.

    Attributes:
        word: what sort of fault it shows; empty if none.
        fault: the fault, in full.
        counts: how often what was said and done.
    """

    word: str = ""
    fault: str = ""
    counts: Counter[str] = field(default_factory=Counter)


def versions(history: History) -> list[Files]:
    """Write out the versions that differ from the one before."""
    files = [written(version) for version in history.versions]
    return [files[0]] + [new for old, new in pairwise(files) if old != new]


def checked(folder: Path, history: History, faults: Sequence[int] = ()) -> Checked:
    """Live through a history in a folder; see `compared`."""
    counts = Counter({"programs": 1})
    rounds = versions(history)
    if len(rounds) == 1:
        counts["without an edit"] += 1
        return Checked(counts=counts)
    try:
        lived = compared(folder, rounds, history.late, faults)
    except ForkFailed as error:
        counts["crash"] += 1
        return Checked("crash " + str(error).strip().splitlines()[-1][:60], str(error), counts)
    for each in lived:
        counts["revisions"] += 1
        counts[f"revisions: {_result(each)}"] += 1
        if each.outcome.kind == "exact":
            for code in sorted({code for code, _ in each.outcome.stale}):
                counts[f"said {code} where all is exact"] += 1
        elif not _fault(each):
            if each.fault:
                counts["wrong where HMR112 was said"] += 1
            for code in sorted({item.excuse for item in each.outcome.differences} - {""}):
                counts[f"excused by {code}"] += 1
    last = lived[-1]
    if not _fault(last):
        return Checked(counts=counts)
    return Checked(_word(last), f"{last.fault}, version {last.number}\n{_shown(last)}", counts)


def _fault(each: Round) -> str:
    """Say in a word what is wrong; nothing where the report says what was not undone."""
    undone = any(code == "HMR112" for code, _ in each.outcome.stale)
    return "" if each.fault in ("wrong", "lines") and undone else each.fault


def _result(each: Round) -> str:
    if each.fault:
        return each.fault
    if each.outcome.kind == "unusable":
        return "cannot be started"
    if each.cold:
        return "failed as a start does"
    return each.outcome.kind


def _word(last: Round) -> str:
    if last.fault == "refused":
        return f"refused {last.outcome.detail.partition(':')[0]}"
    kinds = {item.cls for item in last.outcome.differences if not item.excuse}
    return f"{last.fault} {' '.join(sorted(kinds))}"


def _shown(last: Round) -> str:
    rows = [
        f"{item.path}\n    hot:  {item.hot}\n    cold: {item.cold}"
        for item in last.outcome.differences
        if not item.excuse
    ]
    said = " ".join(f"{code}({target})" for code, target in last.outcome.stale)
    return "\n".join([last.outcome.detail, *last.torn[:8], *rows[:8], f"said: {said}"])
