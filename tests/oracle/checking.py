"""Judges a random history: lives through it, and says what was wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from hmr.replay.outcome import Difference

from .excuses import unexcused
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
    # (With the files that are gone: HMR110 goes on to be said, of what their code has done.)
    ever, bad = dict(rounds[0]), list[Difference]()
    for each in lived:
        counts["revisions"] += 1
        counts[f"revisions: {_result(each)}"] += 1
        bad = unexcused(each.outcome, ever, rounds[each.number])
        if each.outcome.kind not in ("declined", "unusable"):
            ever |= rounds[each.number]
        if each.outcome.kind == "exact":
            for code in sorted({code for code, _ in each.outcome.stale}):
                counts[f"said {code} where all is exact"] += 1
        elif not _fault(each, bad):
            if each.fault:
                counts["wrong where it was said"] += 1
            for code in sorted({item.excuse for item in each.outcome.differences} - {""}):
                counts[f"excused by {code}"] += 1
    last = lived[-1]
    fault = _fault(last, bad)
    if not fault:
        return Checked(counts=counts)
    said = f"{fault}, version {last.number}\n{_shown(last, bad)}"
    return Checked(_word(last, fault, bad), said, counts)


def _fault(each: Round, bad: Sequence[Difference]) -> str:
    """Say in a word what is wrong; nothing where the report speaks of all that differs."""
    if each.fault in ("wrong", "lines") or each.outcome.kind in ("kept", "declined"):
        lines = all(item.cls == "lines" for item in bad)
        found = ("lines" if lines else "wrong") if bad else ""
        return found if each.fault not in ("refused", "torn") else each.fault
    return each.fault


def _result(each: Round) -> str:
    if each.fault:
        return each.fault
    if each.outcome.kind == "unusable":
        return "cannot be started"
    if each.cold:
        return "failed as a start does"
    return each.outcome.kind


def _word(last: Round, fault: str, bad: Sequence[Difference]) -> str:
    if fault == "refused":
        return f"refused {last.outcome.detail.partition(':')[0]}"
    return f"{fault} {' '.join(sorted({item.cls for item in bad}))}"


def _shown(last: Round, bad: Sequence[Difference]) -> str:
    rows = [f"{item.path}\n    hot:  {item.hot}\n    cold: {item.cold}" for item in bad]
    said = " ".join(f"{code}({target})" for code, target in last.outcome.stale)
    return "\n".join([last.outcome.detail, *last.torn[:8], *rows[:8], f"said: {said}"])
