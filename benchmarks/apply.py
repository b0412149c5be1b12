"""What one edit costs, on this project and on others, as a multiple of `compile()` of the file.

Each case runs in a fresh process, in the environment that benchmarks/compare/environments.py made
for the tool; a tool whose environment is not there is left out and said to be. The table goes into
docs/compare.md with `--write`, the figures as JSON beside those of the stories.
"""

from __future__ import annotations

import argparse
import json
import platform
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median, quantiles
from typing import Any

COMPARE = Path(__file__).resolve().parent / "compare"
sys.path.insert(0, str(COMPARE))

from environments import PROJECT, Tool, built, choose  # noqa: E402 - the path comes first
from table import between, grid  # noqa: E402

CASES = (
    ("body", 200, "a function body, 200 lines"),
    ("body", 1_000, "a function body, 1,000 lines"),
    ("body", 5_000, "a function body, 5,000 lines"),
    ("body", 20_000, "a function body, 20,000 lines"),
    ("line above", 2_200, "a line added above 200 definitions"),
    ("comment", 1_000, "a comment, 1,000 lines"),
)
BOUND = 180
"""Seconds for one case on one tool."""


def measure(tool: Tool, kind: str, lines: int, edits: int) -> dict[str, Any]:
    """Time one case on one tool; ``{"error": why}`` where that was not possible."""
    environment = built(tool)
    if environment.error:
        return {"error": environment.error}
    with tempfile.TemporaryDirectory(prefix="apply-") as folder:
        result = Path(folder) / "times.json"
        command = [environment.python, str(COMPARE / "timing.py"), "--result", str(result)]
        command += ["--driver", tool.driver, "--mode", tool.mode, "--kind", kind]
        command += ["--lines", str(lines), "--edits", str(edits)]
        command += ["--root", str(Path(folder) / "project")]
        try:
            done = subprocess.run(command, capture_output=True, timeout=BOUND, check=False)
        except subprocess.TimeoutExpired:
            return {"error": f"not at its end after {BOUND} s"}
        if not result.exists():
            return {"error": done.stderr.decode(errors="replace").strip()[-800:]}
        data: dict[str, Any] = json.loads(result.read_text(encoding="utf-8"))
    return {**data, **figures(data)}


def figures(data: dict[str, Any]) -> dict[str, float]:
    """Give the medians and 95th percentiles of the times of one case."""
    unit = median(data["compile"])
    return {
        "compile_ms": 1000 * unit,
        "cpu_multiple": median(data["cpu"]) / unit,
        "cpu_multiple_p95": p95(data["cpu"]) / unit,
        "wall_ms": 1000 * median(data["wall"]),
        "wall_ms_p95": 1000 * p95(data["wall"]),
    }


def p95(values: list[float]) -> float:
    """Give the 95th percentile; of a few values, the greatest."""
    return quantiles(values, n=20)[-1] if len(values) >= 20 else max(values)


def cell(data: dict[str, Any]) -> str:
    """Give one case in few words: multiples of compile, milliseconds, and what was not right."""
    if "error" in data:
        return "failed"
    text = f"{data['cpu_multiple']:.2f} x (p95 {data['cpu_multiple_p95']:.2f}), "
    text += f"{data['wall_ms']:.1f} ms (p95 {data['wall_ms_p95']:.1f})"
    count = len(data["wall"])
    if data["live"] < count:
        text += f", {count - data['live']} of {count} not live"
    elif data["lines"] < count:
        text += ", lines wrong"
    return text


def table(found: dict[str, dict[str, dict[str, Any]]], titles: dict[str, str]) -> str:
    """Give the table: a row for each tool, a column for each case."""
    heads = [title for _, _, title in CASES]
    rows = [
        [titles[tool], *(cell(found[tool][head]) if head in found[tool] else "" for head in heads)]
        for tool in titles
        if tool in found
    ]
    return grid(["tool", *heads], rows)


def main() -> None:
    """Measure what the command line asks for, print the table, keep the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tools", default="", help="names with commas; all when not given")
    parser.add_argument("--edits", type=int, default=30, help="edits in a case")
    parser.add_argument("--write", action="store_true", help="put the table into docs/compare.md")
    options = parser.parse_args()
    results = COMPARE / ".results" / "apply.json"
    found: dict[str, dict[str, dict[str, Any]]] = {}
    if results.exists():  # what other tools took before stays in the table
        found = json.loads(results.read_text(encoding="utf-8"))["tools"]
    versions: set[str] = set()
    notes: list[str] = []
    for tool in choose(options.tools):
        versions.add(built(tool).version)
        if built(tool).error:
            notes.append(f"Left out: {tool.name}: {built(tool).error}")
            continue
        found[tool.name] = {}
        for kind, lines, title in CASES:
            data = found[tool.name][title] = measure(tool, kind, lines, options.edits)
            print(f"{tool.name}: {title}: {cell(data)}", file=sys.stderr, flush=True)
            if "error" in data:
                notes.append(f"Failed: {tool.name}, {title}: {data['error'].splitlines()[-1]}")
    what = ", ".join(sorted(version for version in versions if version))
    head = (
        f"CPython {what} on {platform.system()}; {options.edits} edits a case, fewer where they "
        "take more than 15 seconds together; one in five definitions is a class. CPU time as a "
        "multiple of `compile()` of the file (median and 95th percentile), then wall time. "
        "*Lines wrong*: the edit is live, but a function below it does not know its new line."
    )
    titles = {tool.name: tool.title for tool in choose("")}
    text = "\n\n".join([head, table(found, titles), *notes])
    print(text)
    results.parent.mkdir(exist_ok=True)
    results.write_text(
        json.dumps({"python": what, "edits": options.edits, "tools": found}, indent=1),
        encoding="utf-8",
    )
    if options.write:
        page = PROJECT / "docs" / "compare.md"
        text = between(page.read_text(encoding="utf-8"), "apply", text)
        page.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
