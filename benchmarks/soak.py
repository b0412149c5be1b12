"""Many revisions of one program: nothing grows, and the last are as fast as the first.

`python benchmarks/soak.py --edits 10000` prints a row for each kind of edit: the objects that the
collector tracks and the resident memory, from the first hundred revisions to the last, and the
median times.
"""

from __future__ import annotations

import argparse
import gc
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parent / "speed"))

from rows import Row, p95, write

from hmr.testing import Project

WINDOW = 100
OBJECTS, MEMORY, PACE = 100, 1024, 1.1
"""The limits, as far as they are no noise: objects, KiB, and the last times beside the first."""
KINDS = {
    "a function": "def f():\n    return 0\n",
    "a class": "class C:\n    rate = 0\n    def m(self):\n        return 0\n",
    "a constant with dependents": "A = 0\nB = A + 1\nTABLE = {A: B}\ndef f(x=A):\n    return x\n",
}


def resident() -> int:
    """Give the resident memory of this process in KiB; 0 where the system does not tell."""
    try:
        with open("/proc/self/status", encoding="ascii") as file:
            return next(int(line.split()[1]) for line in file if line.startswith("VmRSS"))
    except (OSError, StopIteration):
        return 0


def soak(folder: Path, text: str, count: int) -> tuple[list[float], int, int]:
    """Revise a module again and again.

    Returns:
        The seconds that each revision took; by how many objects and KiB the process grew after the
        first hundred.
    """
    times: list[float] = []
    objects = memory = 0
    with Project(folder) as project:
        project.write({"soaked.py": text})
        project.load("soaked")
        for number in range(1, count + 1):
            project.replace("soaked.py", text.replace("0", str(number)))
            began = time.perf_counter()
            report = project.revise()
            times.append(time.perf_counter() - began)
            assert report.ok, report
            project.reports.clear()  # it keeps them for tests
            if number == WINDOW:
                gc.collect()
                objects, memory = len(gc.get_objects()), resident()
        gc.collect()
        return times, len(gc.get_objects()) - objects, resident() - memory


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--edits", type=int, default=10_000)
    parser.add_argument("--json", type=Path, help="write the rows of the table of speeds")
    options = parser.parse_args()
    count = options.edits
    rows: list[Row] = []
    print(f"{count} revisions each; Python {sys.version.split()[0]}")
    for kind, text in KINDS.items():
        with tempfile.TemporaryDirectory(prefix="soak-") as folder:
            times, objects, memory = soak(Path(folder), text, count)
        first, last = median(times[:WINDOW]) * 1000, median(times[-WINDOW:]) * 1000
        print(
            f"{kind:28} objects {objects:+6}, memory {memory:+7} KiB,"
            f" first {first:.2f} ms, last {last:.2f} ms",
            flush=True,
        )
        what = f"{count:,} edits of {kind}"
        base, end = times[:WINDOW], times[-WINDOW:]
        note = f"{last:.2f} ms, the first {WINDOW} {first:.2f} ms"
        rows += [
            Row("6", f"{what}: objects", "more", objects, objects, OBJECTS),
            Row("6", f"{what}: resident memory", "KiB more", memory, memory, MEMORY),
            Row(
                "6",
                f"{what}: the last",
                "x the first",
                last / first,
                p95(end) / median(base),
                PACE,
                note,
            ),
        ]
    write(rows, options.json)


if __name__ == "__main__":
    main()
