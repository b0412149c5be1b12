"""Goal 2: an edit costs the same in a program of 10 modules and in one of 1,000.

A revision is driven as the watch drives it: with the files that were saved. A look at everything,
which `session.revise()` is without one, asks the system about each file, and is measured too.
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

MODULE = '''"""Module {n}."""
from config import LIMIT
import base

TABLE = [base.twice(n) for n in range(3)]


def work_{n}(items, factor={n}):
    """Add up."""
    total = 0
    for item in items:
        total += item * factor + LIMIT
    return total


class Thing{n}:
    size = {n}

    def total(self):
        return self.size * LIMIT
'''
EDITS = 40


def times(count: int, kind: str) -> list[float]:
    """Give the CPU seconds of revisions in a program of so many modules.

    Parameters:
        count: how many there are.
        kind: "saved", an edited function whose file is named; "all", a look at all files;
            "constant", one that all modules import.
    """
    import hmr

    out = []
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        files = {"config.py": "LIMIT = 3\n", "base.py": "def twice(n):\n    return n * 2\n"}
        files |= {f"m{n}.py": MODULE.format(n=n) for n in range(count)}
        for name, text in files.items():
            (root / name).write_text(text, encoding="utf-8")
        sys.path.insert(0, folder)
        session = hmr.start(folder, watch=False)
        modules = [importlib.import_module(f"m{n}") for n in range(count)]
        gc.collect()
        for edit in range(1, (EDITS if kind != "constant" else 7) + 4):
            file = root / ("config.py" if kind == "constant" else "m0.py")
            answer = f"\n\ndef answer():\n    return {edit}\n"
            text = f"LIMIT = {edit}\n" if kind == "constant" else MODULE.format(n=0) + answer
            file.write_text(text, encoding="utf-8")
            began = time.process_time()
            report = session._revise({str(file)}, {}) if kind == "saved" else session.revise()
            spent = time.process_time() - began
            assert report.ok, report
            assert kind == "constant" or modules[0].answer() == edit
            assert kind != "constant" or all(edit == module.LIMIT for module in modules)
            if edit > 3:
                out.append(spent)
        session.stop()
    return out


def rows() -> list[Row]:
    """Measure all cases."""
    out = []
    for kind, what in (
        ("saved", "a function's body among 1,000 modules, its file saved"),
        ("all", "the same where all files are looked at"),
    ):
        few, many = fresh(__file__, 10, kind), fresh(__file__, 1_000, kind)
        note = f"{1000 * median(many):.2f} ms, with 10 modules {1000 * median(few):.2f} ms"
        bound = 1.2 if kind == "saved" else None
        base = median(few)
        unit = "x with 10 modules"
        out.append(Row("2", what, unit, median(many) / base, p95(many) / base, bound, note))
    few, many = fresh(__file__, 100, "constant"), fresh(__file__, 1_000, "constant")
    each, base = [value / 1_000 for value in many], median(few) / 100
    note = f"{1000 * median(many):.0f} ms for all"
    what = "a constant that 1,000 modules import, for each of them"
    out.append(
        Row("2", what, "x with 100 modules", median(each) / base, p95(each) / base, 1.2, note)
    )
    return out


def main() -> None:
    """Measure all cases, or one in this process."""
    if len(sys.argv) > 2:
        print(json.dumps(times(int(sys.argv[2]), sys.argv[3])))
    else:
        tell(rows())


if __name__ == "__main__":
    main()
