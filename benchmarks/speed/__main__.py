"""All speeds in one table: `make bench` writes docs/speed.md between its markers, and speed.json.

Each script here is run in turn, with the name of a file that it writes its rows to as JSON;
`make bench ARGS=modules` runs one of them, and leaves what the others told before in the table.
"""

from __future__ import annotations

import json
import platform
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from rows import Row

HERE = Path(__file__).resolve().parent
PAGE = HERE.parent.parent / "docs" / "speed.md"
FIGURES = PAGE.with_suffix(".json")
BEGIN, END = "<!-- speed: begin -->", "<!-- speed: end -->"
SCRIPTS = sorted(path.stem for path in HERE.glob("*.py") if path.stem not in ("__main__", "rows"))
ALONE = {
    name: [str(HERE.parent / f"{name}.py"), *options, "--json"]
    for name, options in {
        "save_to_live": (),
        "import_cost": (),
        "startup": (),
        "late_start": (),
        "steady": ("--fold",),
        "idle": (),
        "soak": (),
        "git_switch": (),
    }.items()
}
"""Scripts that are of use by themselves, too, and how they are asked for their rows."""


def measured(script: str) -> list[dict[str, Any]]:
    """Run one script and give its rows."""
    with tempfile.TemporaryDirectory() as folder:
        result = Path(folder) / "rows.json"
        words = ALONE.get(script, [str(HERE / f"{script}.py")])
        done = subprocess.run([sys.executable, *words, str(result)], check=script not in ALONE)
        if not result.exists():  # a bound that is missed is told by the status, too
            raise SystemExit(f"{script} has written no rows (status {done.returncode})")
        found: list[dict[str, Any]] = json.loads(result.read_text(encoding="utf-8"))
    return found


def table(rows: list[Row]) -> str:
    """Give the rows as a table in Markdown."""
    out = ["| goal | what | median | p95 | bound | |", "| --- | --- | ---: | ---: | ---: | --- |"]
    for row in sorted(rows, key=lambda row: row.goal):
        bound = "" if row.bound is None else f"{row.bound:g}{'' if row.kept else ' **missed**'}"
        figures = f"{row.median:.2f} {row.unit} | {row.p95:.2f} | {bound}"
        out.append(f"| {row.goal} | {row.what} | {figures} | {row.note} |")
    return "\n".join(out)


def main() -> None:
    """Run the scripts that the command line names, or all, and write the page and the figures."""
    known: dict[str, Any] = {}
    if FIGURES.exists():
        known = json.loads(FIGURES.read_text(encoding="utf-8"))
    python = platform.python_version()
    for script in sys.argv[1:] or [*SCRIPTS, *ALONE]:
        known[script] = {"python": python, "rows": measured(script)}
        FIGURES.write_text(json.dumps(known, indent=1) + "\n", encoding="utf-8")
    told = []
    for version in sorted({entry["python"] for entry in known.values()}):
        entries = [entry for entry in known.values() if entry["python"] == version]
        rows = [Row(**row) for entry in entries for row in entry["rows"]]
        told.append(f"CPython {version} on {platform.system()}, {platform.machine()}:")
        told.append(table(rows))
    text = PAGE.read_text(encoding="utf-8")
    head, _, rest = text.partition(BEGIN)
    tail = rest.partition(END)[2]
    PAGE.write_text(f"{head}{BEGIN}\n\n" + "\n\n".join(told) + f"\n\n{END}{tail}", encoding="utf-8")
    print("\n".join(told))


if __name__ == "__main__":
    main()
