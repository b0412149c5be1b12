"""A replay's outcomes as text: a line for each commit, a table of all, what went wrong and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from hmr.replay.outcome import KINDS, Kind, Outcome, Tally

MEANING: dict[Kind, str] = {
    "exact": "the revised process is as a new one, line numbers included",
    "lines": "as a new one, save for line or column numbers",
    "kept": "as a new one, save for state that was kept, as the report says",
    "declined": "the report says what is not live, and it is so",
    "wrong": "something differs that the report does not name",
    "error": "the process ended or hung",
    "unusable": "the commit or its parent can't be imported; not counted",
}


def line(outcome: Outcome) -> str:
    """Describe one commit in a line."""
    mark = "wrong, said nothing" if outcome.silent else outcome.kind
    return f"{mark:<20}{outcome.sha[:9]}  {outcome.subject[:60]}"


def detail(outcome: Outcome, limit: int = 5) -> list[str]:
    """Describe what was not right with a commit, in lines that are indented."""
    out = [f"    {outcome.detail.strip().splitlines()[-1][:160]}"] if outcome.detail else []
    bad = [item for item in outcome.differences if not item.excuse] or outcome.differences
    for item in bad[:limit]:
        said = f"  ({item.excuse})" if item.excuse else ""
        out.append(f"    {item.path}{said}")
        out.append(f"        is      {item.hot[:120]}")
        out.append(f"        new     {item.cold[:120]}")
    if len(bad) > limit:
        out.append(f"    and {len(bad) - limit} more")
    return out


def summary(tally: Tally) -> list[str]:
    """Give the table of a whole replay, and below it the line that sums it up."""
    out = []
    for kind in KINDS:
        count = tally.count(kind)
        if count:
            share = "" if kind == "unusable" else f"{tally.share(kind):5.1f} %"
            out.append(f"  {kind:<10}{count:>5}  {share:<8} {MEANING[kind]}")
    codes = said(tally.outcomes)
    if codes:
        out.append("  declined because of " + ", ".join(f"{code} ({n})" for code, n in codes))
    times = sorted(outcome.took for outcome in tally.outcomes if outcome.took)
    if times:
        middle, last = times[len(times) // 2], times[int(len(times) * 0.95)]
        out.append(f"  a revision took {middle * 1e3:.0f} ms (median), {last * 1e3:.0f} ms (95 %)")
    masked = max((outcome.masked for outcome in tally.outcomes), default=0)
    paths = max((outcome.paths for outcome in tally.outcomes), default=0)
    out.append(
        f"  compared {paths:,} paths; up to {masked} of them differ between two new processes"
    )
    return [*out, str(tally)]


def said(outcomes: Iterable[Outcome]) -> list[tuple[str, int]]:
    """Count by code why commits were declined; a failed revision counts as its exception."""
    counts: Counter[str] = Counter()
    for outcome in outcomes:
        if outcome.kind == "declined":
            excuses = {item.excuse for item in outcome.differences if item.excuse}
            counts.update(excuses or {outcome.detail.partition(":")[0] or "nothing"})
    return counts.most_common()
