"""The tables of the comparison: what is counted, and where they go."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from typing import Any

import pytest

PATH = Path(__file__).parents[2] / "benchmarks" / "compare" / "table.py"


@pytest.fixture(scope="module")
def table() -> Any:
    """The module as a script of the comparison sees it."""
    spec = importlib.util.spec_from_file_location("comparison_table", PATH)
    assert spec is not None
    assert spec.loader is not None
    module = sys.modules[spec.name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    yield module
    del sys.modules[spec.name]


def outcomes(table: Any, *rows: str) -> list[Any]:
    """Read ``tool area/story outcome`` rows."""
    return [table.Outcome(*row.split(" ", 2)) for row in rows]


def test_what_cannot_be_told_is_not_counted(table: Any) -> None:
    """A story that a tool cannot be asked to play counts neither for nor against it."""
    rows = outcomes(table, "x a/one right", "x a/two not run", "x a/three wrong")
    assert table.score(rows) == "1 / 2"


def test_too_slow_and_crashed_count_against(table: Any) -> None:
    """Only an end with every assert passed is right."""
    rows = outcomes(table, "x a/one too slow", "x a/two crashed", "x a/three right")
    assert table.score(rows) == "1 / 3"


def test_areas_and_their_sum(table: Any) -> None:
    """Every area has a row, all of them together have one, and the share is of what was told."""
    rows = outcomes(
        table, "x a/one right", "x b/two wrong", "x b/three right", "y a/one wrong", "y b/two right"
    )
    text = table.by_area(rows, {"x": "The X", "y": "The Y"}, {})
    assert text.splitlines() == [
        "| area | The X | The Y |",
        "|---|---:|---:|",
        "| a | 1 / 1 | 0 / 1 |",
        "| b | 1 / 2 | 1 / 1 |",
        "| **all** | **2 / 3** | **1 / 2** |",
        "| share | 67 % | 50 % |",
    ]


def test_a_tool_that_was_not_built_is_said_to_be(table: Any) -> None:
    """A missing environment is shown in the table, not a score of nothing."""
    text = table.by_area(outcomes(table, "x a/one right"), {"x": "X", "y": "Y"}, {"y": "no wheel"})
    assert "| a | 1 / 1 | not built |" in text


def test_the_matrix_has_a_sign_for_each_outcome(table: Any) -> None:
    """A story's row reads as its sentence, with an empty cell where nothing was played."""
    rows = outcomes(table, "x a/a-body-edit-is-live right", "y a/a-body-edit-is-live too slow")
    text = table.matrix(rows, {"x": "X", "y": "Y", "z": "Z"})
    assert "### a" in text
    assert f"| a body edit is live | ✓ | {table.SIGNS['too slow']} |   |" in text


def test_a_text_replaces_what_stood_between_its_markers(table: Any) -> None:
    """A second run leaves one table, and the prose around it as it was."""
    page = "before\n<!-- t -->\nold\n<!-- /t -->\nafter\n"
    once = table.between(page, "t", "new")
    assert once == "before\n<!-- t -->\nnew\n<!-- /t -->\nafter\n"
    assert table.between(once, "t", "new") == once


def test_a_page_without_the_markers_is_refused(table: Any) -> None:
    """The error names the markers that are missing."""
    with pytest.raises(ValueError, match="<!-- t -->"):
        table.between("<!-- t --> never closed", "t", "new")
