"""Goal 2: an edit costs the same however much the program has made, and of whatever it is made.

A function is edited while the collector tracks many objects, and a method while its class has many
instances; CPU time of `session.revise()`, each case in a process of its own.
"""

from __future__ import annotations

import gc
import importlib
import json
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from rows import Row, fresh, p95, tell

MODULE = '''"""A module of no great length."""


def answer():
    return {n}


class Thing:
    def __init__(self, n):
        self.n = n

    def total(self):
        return self.n * {n}
'''
EDITS = 40
KINDS = {
    "objects": (100_000, 5_000_000, "a function and a method, {:,} tracked objects"),
    "instances": (10, 100_000, "a function and a method, {:,} instances of its class"),
}


def times(count: int, kind: str) -> list[float]:
    """Give the CPU seconds of revisions with so many objects, or instances."""
    import hmr

    out = []
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "edited.py"
        file.write_text(MODULE.format(n=0), encoding="utf-8")
        sys.path.insert(0, folder)
        session = hmr.start(folder, watch=False)
        module = importlib.import_module("edited")
        # An empty list is tracked, and costs the least memory.
        held = [[] if kind == "objects" else module.Thing(n) for n in range(count)]
        gc.collect()
        for edit in range(1, EDITS + 4):
            file.write_text(MODULE.format(n=edit), encoding="utf-8")
            began = time.process_time()
            report = session.revise()
            spent = time.process_time() - began
            assert report.ok, report
            assert module.answer() == edit
            assert module.Thing(2).total() == 2 * edit
            if edit > 3:
                out.append(spent)
        assert len(held) == count
        session.stop()
    return out


def rows() -> list[Row]:
    """Measure all cases."""
    out = []
    for kind, (few, many, what) in KINDS.items():
        base, found = median(fresh(__file__, few, kind)), fresh(__file__, many, kind)
        note = f"{1000 * median(found):.2f} ms, with {few:,} {1000 * base:.2f} ms"
        unit = f"x with {few:,}"
        name = what.format(many)
        out.append(Row("2", name, unit, median(found) / base, p95(found) / base, 1.2, note))
    return out


def main() -> None:
    """Measure all cases, or one in this process."""
    if len(sys.argv) > 2:
        print(json.dumps(times(int(sys.argv[2]), sys.argv[3])))
    else:
        tell(rows())


if __name__ == "__main__":
    main()
