"""The benchmark of what a program costs between its edits: it runs, and what it says adds up."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from hmr.testing import importable

SCRIPT = Path(__file__).parents[2] / "benchmarks" / "steady.py"


@pytest.fixture(scope="module")
def steady() -> Iterator[Any]:
    """The script as a module."""
    spec = importlib.util.spec_from_file_location("steady", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    with importable(SCRIPT.parent):  # what it imports has names that stories have, too
        module = sys.modules[spec.name] = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        yield module


def test_it_runs_and_tells_its_rows(tmp_path: Path) -> None:
    """A small run measures every case of every way, and writes what it prints."""
    result = tmp_path / "rows.json"
    words = [sys.executable, str(SCRIPT), "--revisions", "3", "--rounds", "2", "--runs", "1"]
    done = subprocess.run(
        [*words, "--json", str(result)], capture_output=True, text=True, check=False, timeout=50
    )
    assert done.returncode in (0, 1), done.stderr  # so small a run may miss a bound
    rows = json.loads(result.read_text(encoding="utf-8"))
    assert "Python 3" in done.stdout
    assert all(row["what"] in done.stdout for row in rows)
    assert {"bodies edited", "a class attribute edited"} <= {
        row["what"].partition(" x ")[2] for row in rows
    }
    (spent,) = [row for row in rows if row["what"].startswith("versions") and row["bound"] == 0]
    assert spent["median"] == 0  # an edit of a method's body writes nothing into its class


def test_both_sides_are_the_same_program(steady: Any) -> None:
    """Whatever the way of editing, before the first edit the live module is what its copies are."""
    for slots, _charged in steady.WAYS.values():
        assert steady.written("config", slots, 0) == steady.written("config", set(), 0)
        assert steady.written("config", slots, 1) != steady.written("config", set(), 0)


def test_folding_keeps_the_worst(steady: Any) -> None:
    """Of what must cost the same the dearest is told; what is judged otherwise stays."""
    row, same = steady.Row, steady.SAME
    rows = [
        row("5", "a; edits", "x plain", 1.0, 1.1, same),
        row("5", "b; edits", "x plain", 1.4, 1.5, same),
        row("5", "c; edits", "x plain", 1.3, 1.5, steady.CHARGED),
    ]
    kept, worst = steady.folded(rows)
    assert kept is rows[2]
    assert (worst.median, worst.kept, worst.note) == (1.4, False, "b; ")


def test_a_run_apart_does_not_decide(steady: Any) -> None:
    """Where one process lies badly in memory, the median of the processes is told."""
    runs = [
        {
            "points": {
                point: {what: [[figure] * 3, [1.0] * 3] for what in (*steady.CASES, steady.INSIDE)}
                for point in ("0", "4")
            },
            "versions": 0,
            "grown": [1, 2],
        }
        for figure in (1.0, 3.0, 1.0)
    ]
    told = steady.rows("bodies edited", runs)
    assert {row.median for row in told if row.unit == "x plain"} == {1.0}
