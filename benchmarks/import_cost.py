"""What observation adds to the import of a project: plain python, a session without, and with it.

python benchmarks/import_cost.py [MODULES [ROUNDS]]

Each import is a process of its own; the ways take turns; the byte code is there beforehand.
"""

from __future__ import annotations

import os
import random
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

LIMIT = 1.10  # times the import under a session that observes nothing

IMPORT = """
import sys, time
sys.path.insert(0, {root!r})
import dataclasses, functools, json, re
{begin}
began = time.perf_counter(), time.process_time()
import project.everything
print(time.perf_counter() - began[0], time.process_time() - began[1])
{end}
"""
SESSION = "from hmr.session import Session; s = Session({root!r}, watch=False, observe={on})"
WAYS = {
    "plain python": ("", ""),
    "session, observe=False": (SESSION, "s.stop()"),
    "session": (SESSION, "s.stop()"),
}


def main() -> int:
    """Print the table; the exit status is 1 when observation is over its limit."""
    modules, rounds = (int(word) for word in [*sys.argv[1:], "300", "15"][:2])
    if len(sys.argv) == 2:
        modules, rounds = int(sys.argv[1]), 15
    taken: dict[str, list[tuple[float, float]]] = {way: [] for way in WAYS}
    with tempfile.TemporaryDirectory() as folder:
        write_project(Path(folder), modules)
        for _ in range(rounds + 1):  # the first round fills the caches and does not count
            for way in WAYS:
                taken[way].append(imported(folder, way))
    print(f"Python {sys.version.split()[0]}, {modules} modules, medians of {rounds} imports")
    print(f"  {'':24} {'wall ms':>9} {'CPU ms':>9} {'x plain':>9} {'x without':>10}")
    medians = {
        way: tuple(statistics.median(side) * 1000 for side in zip(*times[1:], strict=True))
        for way, times in taken.items()
    }
    plain, without = medians["plain python"], medians["session, observe=False"]
    for way, (wall, cpu) in medians.items():
        ratios = f"{cpu / plain[1]:9.2f} {cpu / without[1]:10.2f}"
        print(f"  {way:24} {wall:9.1f} {cpu:9.1f} {ratios}")
    ratio = medians["session"][1] / without[1]
    print(f"observation costs {ratio:.2f} x the import without it; the limit is {LIMIT:.2f} x")
    return ratio > LIMIT


def imported(folder: str, way: str) -> tuple[float, float]:
    """Import the project in a fresh interpreter; gives wall and CPU seconds."""
    begin, end = WAYS[way]
    begin = begin.format(root=folder, on="observe" not in way)
    program = IMPORT.format(root=folder, begin=begin, end=end)
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    out = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, env=environment, text=True
    )
    wall, cpu = out.stdout.split()
    return float(wall), float(cpu)


def write_project(root: Path, count: int) -> None:
    """Write modules as projects have them: imports, tables, functions, classes, registrations."""
    package = root / "project"
    package.mkdir()
    (package / "__init__.py").write_text("")
    (package / "base.py").write_text(BASE)
    chance = random.Random(7)
    for number in range(count):
        used = sorted({chance.randrange(number) for _ in range(3)}) if number else []
        (package / f"m{number}.py").write_text(_module(number, used))
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


if __name__ == "__main__":
    sys.exit(main())
