"""Times one edit after another on one tool, beside `compile()` of the same file; run by apply.py.

The time of an edit runs from the saved file to the return of the first call of the edited code:
some tools do their work only then. Every edit is looked at: is it live, are its lines right?
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from play import APART, HERE, load_folder

KINDS = ("body", "line above", "comment")
PATIENCE = 15.0
"""Seconds after which a case ends with the edits that it has, three at least."""
BLOCK = '''
def job_{n}(items, factor={n}):
    """Add up what the items are worth, and remember the last."""
    total = 0
    for index, item in enumerate(items):
        if item % 7 == {n} % 7 and index > 2:
            total += item * factor - LIMITS["low"]
        else:
            total += min(item, LIMITS["high"])
    return total
'''
CLASS = '''
class Job{n}:
    """Adds up what its items are worth."""

    limit = {n}

    def __init__(self, items):
        self.items = items

    def total(self):
        return sum(min(item, self.limit) for item in self.items)
'''
"""About as long as a block; each fifth one is a class."""
LINES = BLOCK.count("\n")


def blocks(lines: int) -> list[str]:
    """Give the functions and classes of a module that is about so many lines long."""
    return [(CLASS if n % 5 == 4 else BLOCK).format(n=n) for n in range(max(lines // LINES, 1))]


def source(kind: str, lines: int, edit: int) -> str:
    """Give the module's text after so many edits, about `lines` long."""
    parts = blocks(lines)
    head = 'LIMITS = {"low": 3, "high": 1000}\nSEEN = []\n'
    if kind == "line above":
        head += "".join(f"NOTE_{n} = {n}\n" for n in range(edit))
    middle, answer = len(parts) // 2, edit if kind == "body" else 0
    remark = f"  # remark {edit}" if kind == "comment" else ""
    parts[middle] += f"\n\ndef answer():\n    return {answer}{remark}\n"
    return head + "".join(parts) + "\n\ndef last():\n    return 0\n"


def first_line(text: str, name: str) -> int:
    """Find the line of a function in a text, from 1."""
    return next(n for n, line in enumerate(text.split("\n"), 1) if line.startswith(f"def {name}("))


def clocks(work: Callable[[], object]) -> tuple[float, float]:
    """Give the seconds of wall and of CPU that some work takes."""
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - wall, time.process_time() - cpu


def main() -> None:
    """Time the edits of one case and write them as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("--driver", "--mode", "--kind", "--lines", "--edits", "--root", "--result"):
        parser.add_argument(name, required=True)
    options = parser.parse_args()
    kind, lines = options.kind, int(options.lines)
    sys.path[:] = [entry for entry in sys.path if Path(entry or ".").resolve() != HERE]
    load_folder("story_drivers", HERE / "drivers")
    driver = importlib.import_module(f"story_drivers.{options.driver}").Driver(options.mode)
    root = Path(options.root).resolve()
    root.mkdir(parents=True, exist_ok=True)
    os.chdir(root)
    sys.path.insert(0, str(root))
    file = root / "measured.py"
    clock = int(time.time()) - 10_000 * APART

    def save(text: str) -> None:
        nonlocal clock
        clock += APART
        file.write_text(text, encoding="utf-8")
        os.utime(file, (clock, clock))

    save(source(kind, lines, 0))
    namespace: dict[str, Any] = {"__name__": "measuring", "__builtins__": __builtins__}
    driver.begin(root, namespace)
    driver.text = "import measured\n"
    code = compile(driver.text, str(root / "story_entry_file.py"), "exec", dont_inherit=True)
    namespace = driver.hold(code, namespace)
    driver.ran(driver.text)
    out: dict[str, Any] = {"wall": [], "cpu": [], "compile": [], "live": 0, "lines": 0, "errors": 0}
    begun = time.monotonic()
    for edit in range(1, int(options.edits) + 1):
        text = source(kind, lines, edit)
        out["compile"].append(
            clocks(partial(compile, text, str(file), "exec", dont_inherit=True))[1]
        )
        save(text)
        got: list[object] = []

        def apply(got: list[object] = got) -> None:
            try:
                driver.after([file])
            except Exception:
                out["errors"] += 1
            got.append(namespace["measured"].answer())

        wall, cpu = clocks(apply)
        out["wall"].append(wall)
        out["cpu"].append(cpu)
        last = namespace["measured"].last
        out["live"] += got == [edit if kind == "body" else 0]
        out["lines"] += last.__code__.co_firstlineno == first_line(text, "last")
        driver.ran("")
        if time.monotonic() - begun > PATIENCE and edit >= 3:
            break
    Path(options.result).write_text(json.dumps(out), encoding="utf-8")
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
