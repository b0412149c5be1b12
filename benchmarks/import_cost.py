"""What a session adds to the import of a project, with observation and without.

    python benchmarks/import_cost.py [--modules 1000] [--rounds 9] [--kind ordinary|calls]

Each import is a process of its own; the ways take turns; the byte code is there beforehand. The
modules are of two kinds: ordinary ones, of functions and classes, and small ones full of calls at
their top level, which are the worst case for observation.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent / "speed"))

from rows import Row, p95, write

WALL, MEMORY = 1.10, 1.15  # the limits, as multiples of plain python

IMPORT = """
import resource, sys, time
sys.path.insert(0, {root!r})
import dataclasses, functools, json, re
{begin}
began = time.perf_counter(), time.process_time()
import project.everything
print(time.perf_counter() - began[0], time.process_time() - began[1],
      resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
{end}
"""
SESSION = "from hmr.session import Session; s = Session({root!r}, watch={watch}, observe={on})"
WAYS = {
    "plain python": ("", ""),
    "session, observe=False": (SESSION, "s.stop()"),
    "session": (SESSION, "s.stop()"),
    "session that watches": (SESSION, "s.stop()"),
}


def main() -> int:
    """Print the tables and write the JSON; the exit status is 1 when a limit is not kept."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--modules", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--kind", choices=KINDS, action="append")
    parser.add_argument("--json", type=Path, help="write the rows of the table of speeds")
    options = parser.parse_args()
    every = {
        kind: measured(kind, options.modules, options.rounds) for kind in options.kind or KINDS
    }
    found = {
        kind: {way: medians(times) for way, times in ways.items()} for kind, ways in every.items()
    }
    write([row for kind in every for row in rows(kind, every[kind])], options.json)
    results = Path(__file__).resolve().parent / "compare" / ".results" / "import_cost.json"
    results.parent.mkdir(exist_ok=True)
    data = {"python": sys.version.split()[0], "modules": options.modules, "kinds": found}
    results.write_text(json.dumps(data, indent=1), encoding="utf-8")
    kept = True
    for kind, ways in found.items():
        plain = ways["plain python"]
        print(f"Python {data['python']}, {options.modules} {KINDS[kind]}, ", end="")
        print(f"medians of {options.rounds} imports")
        print(f"  {'':24} {'wall ms':>8} {'x':>6} {'CPU ms':>8} {'x':>6} {'peak MB':>8} {'x':>6}")
        for way, values in ways.items():
            pairs = zip(values, plain, strict=True)
            print(f"  {way:24}", *(f"{value:8.1f} {value / base:6.2f}" for value, base in pairs))
        wall, _, memory = (a / b for a, b in zip(ways["session"], plain, strict=True))
        kept = kept and wall <= WALL and memory <= MEMORY
    print(f"the limits are {WALL} x wall, {MEMORY} x memory: {'kept' if kept else 'NOT kept'}")
    return not kept


def medians(times: list[list[float]]) -> list[float]:
    """Give the medians of wall, CPU and peak memory."""
    return [statistics.median(side) for side in zip(*times, strict=True)]


def rows(kind: str, ways: dict[str, list[list[float]]]) -> list[Row]:
    """Give the rows of one kind of modules."""
    out = []
    plain = medians(ways["plain python"])
    for way, times in ways.items():
        for side, (unit, bound) in enumerate(SIDES.items()):
            if way == "plain python":
                continue
            values = [row[side] for row in times]
            middle, base = statistics.median(values), plain[side]
            out.append(
                Row(
                    "4",
                    f"import of {KINDS[kind]}, {way}: {unit}",
                    "x plain python",
                    middle / base,
                    p95(values) / base,
                    bound,
                    f"{middle:.0f}, beside {base:.0f} {'MB' if side == 2 else 'ms'}",
                )
            )
    return out


SIDES = {"wall": WALL, "CPU": None, "peak memory": MEMORY}


def measured(kind: str, modules: int, rounds: int) -> dict[str, list[list[float]]]:
    """Give wall (ms), CPU (ms) and peak memory (MB) of each import of each way."""
    taken: dict[str, list[list[float]]] = {way: [] for way in WAYS}
    with tempfile.TemporaryDirectory() as folder:
        write_project(Path(folder), modules, kind)
        for _ in range(rounds + 1):  # the first round fills the caches and does not count
            for way in WAYS:
                taken[way].append(imported(folder, way))
    return {way: times[1:] for way, times in taken.items()}


def imported(folder: str, way: str) -> list[float]:
    """Import the project in a fresh interpreter; gives wall and CPU milliseconds, peak MB."""
    begin, end = WAYS[way]
    begin = begin.format(root=folder, on="observe" not in way, watch="watches" in way)
    return launched(folder, begin, end)


def launched(folder: str, begin: str, end: str = "") -> list[float]:
    """Import the project between two pieces of code; gives wall and CPU milliseconds, peak MB."""
    program = IMPORT.format(root=folder, begin=begin, end=end)
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    out = subprocess.run(
        [sys.executable, "-c", program],
        check=True,
        capture_output=True,
        cwd=folder,
        env=environment,
        text=True,
    )
    wall, cpu, peak = map(float, out.stdout.split())
    return [wall * 1000, cpu * 1000, peak]


def write_project(root: Path, count: int, kind: str = "calls") -> None:
    """Write modules as projects have them: imports, tables, functions, classes, registrations.

    Parameters:
        root: an empty folder.
        count: how many modules.
        kind: one of `KINDS`.
    """
    package = root / "project"
    package.mkdir()
    (package / "__init__.py").write_text("")
    (package / "base.py").write_text(BASE)
    chance = random.Random(7)
    for number in range(count):
        used = sorted({chance.randrange(number) for _ in range(3)}) if number else []
        (package / f"m{number}.py").write_text(
            _module(number, used) if kind == "calls" else _ordinary(number, used)
        )
    lines = (f"import project.m{number}\n" for number in range(count))
    (package / "everything.py").write_text("".join(lines))


BASE = """
REGISTRY = {}

def register(name):
    def decorate(function):
        REGISTRY[name] = function
        return function
    return decorate

class Field:
    def __init__(self, kind, default=None):
        self.kind, self.default = kind, default
    def __set_name__(self, owner, name):
        self.name = name
"""


def _module(number: int, used: list[int]) -> str:
    out = ["import dataclasses, re", "from project.base import Field, register"]
    out += [f"from project.m{other} import K as K{other}, f0 as g{other}" for other in used]
    out += [f"K = {number}", "LIMITS = {", *(f"    'k{i}': {i}," for i in range(15)), "}"]
    for i in range(6):
        out += [f"def f{i}(a, b=K):", "    'A function.'", f"    x = a + b + {i}"]
        out += ["    for q in range(3):", "        x += q", "    return x"]
    out += [f"@register('m{number}')", "def handler(x):", "    return f0(x)", "class Model:"]
    out += [f"    a{i} = Field('int', {i})" for i in range(5)]
    for i in range(5):
        out += [f"    def m{i}(self, x):", "        y = self.a0", "        return y.default + x"]
    if number % 3 == 0:
        out += ["@dataclasses.dataclass", "class Row:", "    a: int = 1", "    b: str = ''"]
    out += ["PATTERN = re.compile('a+b')", "TABLE = [f0(n) for n in range(8)]"]
    out += ["TOTAL = sum(map(f1, TABLE))", *(f"S{other} = g{other}(1)" for other in used)]
    return "\n".join(out) + "\n"


def _ordinary(number: int, used: list[int]) -> str:
    """About 130 lines: what a module has that is mostly functions and methods."""
    out = ["import re", "from project.base import register"]
    out += [f"from project.m{other} import K as K{other}, f0 as g{other}" for other in used]
    out += [f"K = {number}", "LIMITS = {", *(f"    'k{i}': {i}," for i in range(15)), "}"]
    for i in range(8):
        out += [f"def f{i}(items, factor=K):", "    'Add up what the items are worth.'"]
        out += ["    total = 0", "    for place, item in enumerate(items):"]
        out += [
            "        if item % 7 == factor and place > 2:",
            "            total += item * factor",
        ]
        out += ["        else:", "            total += min(item, LIMITS['k3'])", "    return total"]
    for name in ("Order", "Basket"):
        out += [f"class {name}:", "    limit = 3", "    def __init__(self, items):"]
        out += ["        self.items = list(items)"]
        for i in range(4):
            out += [
                f"    def total_{i}(self, factor=1):",
                "        found = [item * factor for item in",
            ]
            out += ["            self.items if item < self.limit]", "        return sum(found)"]
    out += [f"@register('m{number}')", "def handler(items):", "    return f0(items)"]
    out += ["PATTERN = re.compile('a+b')", "TABLE = [f0([n]) for n in range(3)]"]
    return "\n".join(out) + "\n"


KINDS = {"ordinary": "ordinary modules", "calls": "small modules full of calls"}

if __name__ == "__main__":
    sys.exit(main())
