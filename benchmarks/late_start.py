"""What a session costs that begins when the program has imported its modules already.

    python benchmarks/late_start.py [--modules 1000] [--rounds 5]

Each round is a process of its own, that writes the modules and imports them, so that no date proves
anything; then it begins a session, edits a function of one file, and revises twice.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent / "speed"))

from rows import Row, p95, write

LIMIT = 0.3  # milliseconds a module

PROGRAM = """
import json, sys, time
from pathlib import Path
root = Path.cwd()
sys.path[:0] = [{here!r}, str(root)]
from import_cost import write_project
write_project(root, {modules}, "ordinary")
import project.everything
import hmr
with hmr.start(root / "project", exclude=["project"], watch=False) as session:
    session.revise()  # what comes with the first session
times = [time.process_time()]
with hmr.start(root, watch=False) as session:
    times.append(time.process_time())
    file = root / "project" / "m3.py"
    file.write_text(file.read_text().replace("return f0(items)", "return f0(items) + 1"))
    for _ in range(2):
        began = time.process_time()
        report = session.revise()
        times.append(time.process_time() - began)
assert session.status().modules >= {modules}
print(json.dumps([times[1] - times[0], *times[2:]]))
"""


def main() -> int:
    """Print the figures; the exit status is 1 when a late start is over its limit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--modules", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--json", type=Path, help="write the rows of the table of speeds")
    options = parser.parse_args()
    taken = [round_of(options.modules) for _ in range(options.rounds)]
    start, first, _ = ([time * 1000 for time in times] for times in zip(*taken, strict=True))
    each = [time / options.modules for time in start]
    many = f"{options.modules:,} modules imported before"
    note = f"{statistics.median(start):.0f} ms for all"
    found = [
        Row("4", f"a session begun with {many}", "ms a module", *middle(each), LIMIT, note),
        Row("4", f"its first revision, {many}", "ms", *middle(first), None, "all files looked at"),
    ]
    print(f"Python {sys.version.split()[0]}, medians of {options.rounds} processes, CPU time")
    for row in found:
        print(f"  {row.median:8.3f} {row.unit:12} {row.what}")
    write(found, options.json)
    return not found[0].kept


def middle(times: list[float]) -> tuple[float, float]:
    """Give the median and the 95th percentile."""
    return statistics.median(times), p95(times)


def round_of(modules: int) -> list[float]:
    """Give the CPU seconds of the start, of the first revision, and of one without an edit."""
    here = str(Path(__file__).resolve().parent)
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [sys.executable, "-c", PROGRAM.format(here=here, modules=modules)],
            check=True,
            stdout=subprocess.PIPE,
            cwd=folder,
            env=environment,
            text=True,
        )
    found: list[float] = json.loads(done.stdout)
    return found


if __name__ == "__main__":
    sys.exit(main())
