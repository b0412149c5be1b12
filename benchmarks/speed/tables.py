"""Goal 2: a statement that runs again beside a large table costs no more than making the table.

The statement reads the table, or a function of it puts something in; the CPU time of
`session.revise()` beside that of the statement that makes the table, in a process of its own.
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

SIZE = 100_000
EDITS = 20
TOP = """\
class Thing:
    def __init__(self, n):
        self.n = n


def made():
    return {made}


"""
KINDS = {
    "numbers": "list(range({size}))",
    "texts": "{{n: str(n) for n in range({size})}}",
    "rows": "[[n, str(n)] for n in range({size})]",
    "objects": "[Thing(n) for n in range({size})]",
    "functions": "{{n: lambda n=n: n for n in range({size})}}",
}
USES = {
    "reads": "TABLE = made()\n\nTOTAL = len(TABLE) + {edit}\n",
    "alters": """\
TABLE = made()


def alter(table):
    table[0] = {edit}


alter(TABLE)
""",
}


def times(size: int, case: str) -> list[float]:
    """Give the CPU seconds of revisions beside a table of some kind, as multiples of making it."""
    import hmr

    kind, use = case.split()
    top = TOP.format(made=KINDS[kind].format(size=size))
    out = []
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "edited.py"
        file.write_text(top + USES[use].format(edit=0), encoding="utf-8")
        sys.path.insert(0, folder)
        session = hmr.start(folder, watch=False)
        module = importlib.import_module("edited")
        making = []
        for _ in range(5):
            began = time.process_time()
            module.made()
            making.append(time.process_time() - began)
        gc.collect()
        for edit in range(1, EDITS + 4):
            file.write_text(top + USES[use].format(edit=edit), encoding="utf-8")
            began = time.process_time()
            report = session.revise()
            spent = time.process_time() - began
            assert report.ok, report
            done = module.TABLE[0] if use == "alters" else module.TOTAL - len(module.TABLE)
            assert done == edit
            if edit > 3:
                out.append(spent)
        session.stop()
    return [median(making), *out]


def rows() -> list[Row]:
    """Measure all cases."""
    out = []
    for kind in KINDS:
        for use in USES:
            base, *found = fresh(__file__, SIZE, f"{kind} {use}")
            note = f"{1000 * median(found):.1f} ms, beside {1000 * base:.1f} ms"
            what = f"a statement that {use} a table of {SIZE:,} {kind}"
            ratios = median(found) / base, p95(found) / base
            out.append(Row("2", what, "x making it", *ratios, None, note))
    return out


def main() -> None:
    """Measure all cases, or one in this process."""
    if len(sys.argv) > 2:
        print(json.dumps(times(int(sys.argv[2]), sys.argv[3])))
    else:
        tell(rows())


if __name__ == "__main__":
    main()
