"""One line of the table of speeds, and how a script hands its lines on."""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median, quantiles


@dataclass(frozen=True, slots=True)
class Row:
    """One figure.

    Parameters:
        goal: which goal it belongs to.
        what: the case.
        unit: what the figure is a multiple of, or its unit.
        median: the median.
        p95: the 95th percentile.
        bound: what the median must not exceed; None where there is no bound.
        note: what else is worth telling, in a few words.
    """

    goal: str
    what: str
    unit: str
    median: float
    p95: float
    bound: float | None = None
    note: str = ""

    @property
    def kept(self) -> bool:
        """Whether it is within its bound."""
        return self.bound is None or self.median <= self.bound


def fresh(script: str, count: int, kind: str) -> list[float]:
    """Have a script measure one case in a process of its own."""
    command = [sys.executable, script, "-", str(count), kind]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    with contextlib.suppress(ValueError):
        found: list[float] = json.loads(done.stdout)
        return found
    raise SystemExit(done.stderr)


def ratio(
    goal: str,
    what: str,
    unit: str,
    times: Sequence[float],
    beside: Sequence[float],
    bound: float | None = None,
) -> Row:
    """Give a figure as a multiple of something that was measured beside it, both in seconds."""
    base = median(beside)
    note = f"{1000 * median(times):.2f} ms, beside {1000 * base:.2f} ms"
    return Row(goal, what, unit, median(times) / base, p95(times) / base, bound, note)


def p95(values: Sequence[float]) -> float:
    """Give the 95th percentile; of a few values, the greatest."""
    return quantiles(values, n=20)[-1] if len(values) >= 20 else max(values)


def tell(rows: Iterable[Row]) -> None:
    """Write rows as JSON to the file that the command line names, and print them."""
    rows = list(rows)
    write(rows, Path(sys.argv[1]) if len(sys.argv) > 1 else None)
    for row in rows:
        print(f"{row.what}: {row.median:.2f} {row.unit} (p95 {row.p95:.2f}); {row.note}")


def write(rows: Iterable[Row], path: Path | None) -> None:
    """Write rows as JSON to a file, if one is given."""
    if path is not None:
        path.write_text(json.dumps([asdict(row) for row in rows]), encoding="utf-8")
