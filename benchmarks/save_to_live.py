"""How long from a save to the new code being called, for this project and two others, by turns.

    python benchmarks/save_to_live.py [--edits 100] [--lines 1000] [--many 1000] [--bursts 100]

Each tool runs the same small program as its users would, in the environment that
benchmarks/compare/environments.py made for it, with its watcher at the defaults. A thread of the
program calls the edited function twice in a millisecond and tells when its answer changes; editor
and program read the system's monotonic clock. Then this project alone: many edits, and bursts of
20 saves with no pause, of which none may be lost.
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
from statistics import median, quantiles
from typing import Any

COMPARE = Path(__file__).resolve().parent / "compare"
sys.path.insert(0, str(COMPARE))

from environments import Tool, built, choose  # noqa: E402 - the path comes first
from timing import source  # noqa: E402

sys.path.insert(0, str(Path(__file__).resolve().parent / "speed"))

from rows import Row, write  # noqa: E402

PATIENCE = 10.0
"""Seconds after which a save counts as lost."""
SAVES = 20
"""Saves in a burst."""
MEDIAN, P95, SHARE = 5.0, 15.0, 0.1
"""The limits: milliseconds, and what the medians are to be of the others'."""
STYLES = ("in place", "rename")
PROGRAM = """\
import sys, threading, time
import measured

def look():
    last = None
    while True:
        answer = measured.answer()
        if answer != last:
            print(answer, time.monotonic(), flush=True)
            last = answer
        time.sleep(0.0005)

if not hasattr(sys, "looking"):
    sys.looking = threading.Thread(target=look, daemon=True)
    sys.looking.start()
"""
WAIT = "threading.Event().wait()\n"
COMMANDS = {
    "ours": (["-m", "hmr", "run", "program.py"], PROGRAM + WAIT),
    "jurigged": (["-m", "jurigged", "program.py"], PROGRAM + WAIT),
    # It keeps the process alive by itself, and executes the program again after each edit.
    "promplate-entry": (["-m", "reactivity.hmr", "program.py"], PROGRAM),
}


class Running:
    """One tool that runs the program in a folder of its own."""

    def __init__(self, tool: Tool, folder: Path, lines: int) -> None:
        self.path = folder / "measured.py"
        self.lines = lines
        self.edit = 0
        words, program = COMMANDS[tool.name]
        folder.mkdir()
        self.path.write_text(source("body", lines, 0), encoding="utf-8")
        (folder / "program.py").write_text(program, encoding="utf-8")
        environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
        self._process = subprocess.Popen(
            [built(tool).python, *words],
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self._seen: queue.Queue[tuple[int, float]] = queue.Queue()
        threading.Thread(target=self._listen, daemon=True).start()
        self._wait_for(0)
        time.sleep(2)  # the benchmark's pace: jurigged and watchfiles take a while to begin

    def _listen(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            words = line.split()
            if len(words) == 2 and words[0].isdigit():
                self._seen.put((int(words[0]), float(words[1])))

    def save(self, style: str) -> float:
        """Save the next edit; gives the moment at which it was complete."""
        self.edit += 1
        text = source("body", self.lines, self.edit).encode()
        target = self.path if style == "in place" else self.path.with_suffix(".tmp")
        with open(target, "wb") as file:
            file.write(text)
        at = time.monotonic()
        if style == "rename":
            os.replace(target, self.path)
        return at

    def _wait_for(self, edit: int) -> float | None:
        """Give the moment at which an edit was seen live; None where it was not."""
        end = time.monotonic() + PATIENCE
        while True:
            try:
                seen, at = self._seen.get(timeout=max(0.0, end - time.monotonic()))
            except queue.Empty:
                return None
            if seen == edit:
                return at

    def timed(self, style: str) -> float | None:
        """Save once; gives the milliseconds until it was live, None where it was lost."""
        saved = self.save(style)
        seen = self._wait_for(self.edit)
        return None if seen is None else max(0.0, seen - saved) * 1000

    def burst(self, style: str) -> bool:
        """Save several times with no pause; tells whether the last one became live."""
        for _ in range(SAVES):
            self.save(style)
        return self._wait_for(self.edit) is not None

    def stop(self) -> None:
        """End the program."""
        self._process.kill()
        self._process.wait()


def figures(times: list[float | None]) -> dict[str, Any]:
    """Give first, median, 95th percentile, worst (ms) and how many were lost."""
    seen = [time for time in times if time is not None]
    if len(seen) < 2:
        return {"lost": len(times) - len(seen), "edits": len(times)}
    rest = seen[1:]
    return {
        "first_ms": seen[0],
        "median_ms": median(rest),
        "p95_ms": quantiles(rest, n=20)[-1],
        "worst_ms": max(rest),
        "lost": len(times) - len(seen),
        "edits": len(times),
    }


def compared(tools: list[Tool], edits: int, lines: int, root: Path) -> dict[str, Any]:
    """Time the tools by turns, an edit each."""
    running = {tool.name: Running(tool, root / tool.name, lines) for tool in tools}
    found: dict[str, Any] = {tool.name: {} for tool in tools}
    for style in STYLES:
        times: dict[str, list[float | None]] = {name: [] for name in running}
        for _ in range(edits):
            for name, one in running.items():
                if times[name][-3:] != [None] * 3:  # it is given up, with what it has lost
                    times[name].append(one.timed(style))
                    time.sleep(0.02)  # an editor's pace, however quick
        for name in running:
            found[name][style] = figures(times[name])
    for one in running.values():
        one.stop()
    return found


def endured(tool: Tool, many: int, bursts: int, lines: int, root: Path) -> dict[str, Any]:
    """Give how many of many edits, and of bursts, were lost."""
    one = Running(tool, root / "endured", lines)
    times = [one.timed(STYLES[number % 2]) for number in range(many)]
    lost = sum(not one.burst(STYLES[number % 2]) for number in range(bursts))
    one.stop()
    return {"edits": figures(times) if many else {}, "bursts": bursts, "lost_bursts": lost}


def rows(found: dict[str, Any], many: dict[str, Any], options: argparse.Namespace) -> list[Row]:
    """Give the rows of the table of speeds."""
    out = []
    for style, own in found["ours"].items():
        what = f"save to live, {style}, {options.lines:,} lines"
        if "median_ms" not in own:
            continue
        middle, late = own["median_ms"], own["p95_ms"]
        out.append(Row("3", what, "ms", middle, late, MEDIAN, f"{own['lost']} lost"))
        out.append(Row("3", f"{what}: 95th percentile", "ms", late, late, P95))
        for other, styles in found.items():
            data = styles.get(style, {})
            if other == "ours" or not data:
                continue
            name = f"{what}, beside {other}"
            if "median_ms" not in data:
                out.append(Row("3", name, "x", 0.0, 0.0, SHARE, "whose saves were all lost"))
                continue
            base = data["median_ms"]
            note = f"{middle:.1f} ms, beside {base:.1f} ms, which lost {data['lost']}"
            out.append(Row("3", name, "x", middle / base, late / base, SHARE, note))
    lost = many["edits"].get("lost", 0)
    out.append(Row("3", f"{options.many:,} edits in a row", "lost", lost, lost, 0))
    lost = many["lost_bursts"]
    out.append(Row("3", f"{options.bursts} bursts of {SAVES} saves", "lost", lost, lost, 0))
    return out


def main() -> int:
    """Print the table and write the JSON; the exit status is 1 when a limit is not kept."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--edits", type=int, default=100)
    parser.add_argument("--lines", type=int, default=1000)
    parser.add_argument("--many", type=int, default=1000)
    parser.add_argument("--bursts", type=int, default=100)
    parser.add_argument("--tools", default=",".join(COMMANDS))
    parser.add_argument("--json", type=Path, help="write the rows of the table of speeds")
    options = parser.parse_args()
    wanted = choose(options.tools)
    for tool in wanted:
        if built(tool).error:
            print(f"left out: {tool.name}: {built(tool).error}")
    tools = [tool for tool in wanted if not built(tool).error]
    if not any(tool.name == "ours" for tool in tools):
        return 1
    ours = next(tool for tool in tools if tool.name == "ours")
    with tempfile.TemporaryDirectory(prefix="save-to-live-") as name:
        root = Path(name).resolve()
        found = compared(tools, options.edits, options.lines, root)
        many = endured(ours, options.many, options.bursts, options.lines, root)
    print(f"CPython {built(ours).version}; {options.edits} edits of a file of {options.lines} ")
    print("lines for each tool and way to save, by turns; ms from the save to the new answer\n")
    print(f"{'':16} {'saved':9} {'first':>8} {'median':>8} {'p95':>8} {'worst':>8} {'lost':>5}")
    for tool_name, styles in found.items():
        for style, data in styles.items():
            keys = ("first_ms", "median_ms", "p95_ms", "worst_ms")
            cells = " ".join(f"{data[key]:8.1f}" if key in data else " " * 8 for key in keys)
            print(f"{tool_name:16} {style:9} {cells} {data['lost']:5}")
    print(f"\n{options.many} edits in a row: {many['edits'].get('lost', 0)} lost;", end=" ")
    print(f"{many['bursts']} bursts of {SAVES} saves: {many['lost_bursts']} lost")
    own = found["ours"].values()
    right = all(
        not data["lost"] and data["median_ms"] <= MEDIAN and data["p95_ms"] <= P95 for data in own
    )
    right &= not many["lost_bursts"] and not many["edits"].get("lost", 0)
    for other, styles in found.items():
        for style, data in styles.items():
            if other != "ours" and "median_ms" in data:
                share = found["ours"][style]["median_ms"] / data["median_ms"]
                right &= share <= SHARE
                print(f"{style}: {share:.3f} of {other}'s median")
    write(rows(found, many, options), options.json)
    results = COMPARE / ".results" / "save_to_live.json"
    results.parent.mkdir(exist_ok=True)
    data = {"python": built(ours).version, "tools": found, "endured": many}
    results.write_text(json.dumps(data, indent=1), encoding="utf-8")
    print(f"limits: median {MEDIAN} ms, p95 {P95} ms, {SHARE} of the others: ", end="")
    print("kept" if right else "NOT kept")
    return not right


if __name__ == "__main__":
    sys.exit(main())
