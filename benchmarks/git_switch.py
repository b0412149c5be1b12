"""What a `git switch` costs that touches 300 of 1,000 modules: one revision, or a cold start.

    python benchmarks/git_switch.py [--modules 1000] [--touched 300] [--rounds 5]

A program with all modules imported runs under a session with its watcher on; git switches between
two branches that differ in the bodies of functions. By turns with it, a plain python starts the
same program on the new branch, with the `.pyc` files as the branch before has left them.
"""

from __future__ import annotations

import argparse
import json
import os
import queue
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from statistics import median
from typing import Any

from import_cost import write_project

sys.path.insert(0, str(Path(__file__).resolve().parent / "speed"))

from rows import Row, ratio, write

TIMES = 5.0
"""How many times quicker than a cold start it has to be."""
PROGRAM = """\
import json, sys, time
sys.path.insert(0, {root!r})
import hmr.session
def told(report):
    print(json.dumps([report.revision, report.ok, len(report.files), report.duration,
                      time.monotonic()]), flush=True)
session = hmr.session.Session({root!r}, on_report=told)
import project.everything
print(json.dumps("ready"), flush=True)
sys.stdin.read()
"""
COLD = "import sys; sys.path.insert(0, {root!r}); import project.everything"


def git(root: Path, *words: str) -> None:
    """Run git in a folder."""
    identity = ["-c", "user.name=bench", "-c", "user.email=bench@localhost"]
    subprocess.run(["git", *identity, *words], cwd=root, check=True, capture_output=True)


def switched(root: Path, modules: int, touched: int) -> list[Path]:
    """Give the files in which the branches differ."""
    return [root / "project" / f"m{n * modules // touched}.py" for n in range(touched)]


def compiled(paths: list[Path]) -> float:
    """Read and compile files; give the seconds. No revision that compiles them can be quicker."""
    began = time.perf_counter()
    for path in paths:
        compile(path.read_bytes(), str(path), "exec", dont_inherit=True)
    return time.perf_counter() - began


def write_branches(root: Path, modules: int, touched: int) -> None:
    """Make a repository with the branches `one` and `two`."""
    write_project(root, modules)
    (root / ".gitignore").write_text("__pycache__/\n")
    git(root, "init", "-q", "-b", "one")
    git(root, "add", ".")
    git(root, "commit", "-q", "-m", "one")
    git(root, "switch", "-q", "-c", "two")
    for path in switched(root, modules, touched):
        path.write_text(path.read_text().replace("return y.default + x", "return y.default - x"))
    git(root, "commit", "-q", "-a", "-m", "two")
    git(root, "switch", "-q", "one")


def main() -> int:
    """Print the table and write the JSON; the exit status is 1 when the limit is not kept."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--modules", type=int, default=1000)
    parser.add_argument("--touched", type=int, default=300)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--json", type=Path, help="write the rows of the table of speeds")
    options = parser.parse_args()
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryDirectory(prefix="git-switch-") as name:
        root = Path(name).resolve()
        write_branches(root, options.modules, options.touched)
        cold_command = [sys.executable, "-c", COLD.format(root=str(root))]
        subprocess.run(cold_command, env=environment, check=True)
        rounds = measured(root, cold_command, environment, options.rounds)
        floor = median(compiled(switched(root, options.modules, options.touched)) for _ in range(5))
    files = {len_files for _, _, len_files, _ in rounds}
    kept = all(revisions == 1 for revisions, _, _, _ in rounds) and files == {options.touched}
    first, later = rounds[0], rounds[1:] or rounds
    hot = median(row[1] for row in later)
    cold = median(row[3] for row in rounds)
    version = sys.version.split()[0]
    print(f"Python {version}, {options.touched} of {options.modules} modules, ms")
    print(f"  revision, first switch   {first[1] * 1000:9.1f}   {cold / first[1]:5.1f} x quicker")
    print(f"  revision, later switches {hot * 1000:9.1f}   {cold / hot:5.1f} x quicker")
    print(f"  cold start               {cold * 1000:9.1f}")
    print(f"  reading and compiling    {floor * 1000:9.1f}   {cold / floor:5.1f} x quicker")
    print("one revision each time, with all the files" if kept else "NOT one revision each time")
    kept = kept and cold / first[1] >= TIMES
    print(f"the limit is {TIMES:.0f} x: {'kept' if kept else 'NOT kept'}")
    results = Path(__file__).resolve().parent / "compare" / ".results" / "git_switch.json"
    results.parent.mkdir(exist_ok=True)
    data: dict[str, Any] = {"python": version, "modules": options.modules, "measured": rounds}
    results.write_text(json.dumps(data, indent=1), encoding="utf-8")
    colds = [row[3] for row in rounds]
    what = f"git switch, {options.touched} of {options.modules} modules"
    write(
        [
            ratio("7", f"{what}, the first", "x a cold start", [first[1]], colds, 1 / TIMES),
            ratio(
                *("7", f"{what}, later ones", "x a cold start", [row[1] for row in later]),
                *(colds, 1 / TIMES),
            ),
            Row("7", f"{what}: revisions", "each", max(row[0] for row in rounds), 0.0, 1),
        ],
        options.json,
    )
    return not kept


def measured(
    root: Path, cold_command: list[str], environment: dict[str, str], rounds: int
) -> list[tuple[int, float, int, float]]:
    """Give for each switch: revisions, their seconds, files, and seconds of a cold start."""
    out: list[tuple[int, float, int, float]] = []
    lines: queue.Queue[Any] = queue.Queue()
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM.format(root=str(root))],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as program:
        stdout = program.stdout
        assert stdout is not None

        def listen() -> None:
            for line in stdout:
                lines.put(json.loads(line))

        threading.Thread(target=listen, daemon=True).start()
        assert lines.get(timeout=60) == "ready"
        time.sleep(3)  # people read before they switch
        for number in range(rounds):
            git(root, "switch", "-q", ("two", "one")[number % 2])
            reports = [lines.get(timeout=60)]
            while True:  # whatever else comes within a second is a second revision
                try:
                    reports.append(lines.get(timeout=1))
                except queue.Empty:
                    break
            began = time.perf_counter()
            subprocess.run(cold_command, env=environment, check=True)
            cold = time.perf_counter() - began
            took = sum(report[3] for report in reports)
            out.append((len(reports), took, max(report[2] for report in reports), cold))
        program.communicate("")
    return out


if __name__ == "__main__":
    sys.exit(main())
