"""A class that cannot change in place: made anew and said so, or the edit is declined."""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest

from hmr.session import Session
from hmr.testing import importable

EDITS = {
    "slots": ("class Point:\n    __slots__ = ('x',)\n", "class Point:\n    __slots__ = ('y',)\n"),
    "bases": ("class Point:\n    pass\n", "class Point(list):\n    pass\n"),
    "call": (
        "from collections import namedtuple\nPoint = namedtuple('Point', 'x')\n",
        "from collections import namedtuple\nPoint = namedtuple('Point', 'x y')\n",
    ),
}


@pytest.mark.parametrize("kind", EDITS)
def test_a_layout_that_is_declined_changes_nothing(kind: str, tmp_path: Path) -> None:
    """With `decline_layout` no class is made anew: the revision fails, and a mend is tried."""
    before, after = EDITS[kind]
    (tmp_path / "points.py").write_text("RATE = 1\n" + before)
    with importable(tmp_path), Session(tmp_path, watch=False, decline_layout=True) as session:
        points = importlib.import_module("points")
        cls = points.Point
        (tmp_path / "points.py").write_text("RATE = 2\n" + after)
        report = session.revise()
        assert report.error is not None
        assert report.error.kind == "LayoutConflict"
        assert "points:Point" in report.error.message
        assert (points.Point is cls, points.RATE) == (True, 1)
        (tmp_path / "points.py").write_text("RATE = 3\n" + before)
        assert session.revise().ok
        assert (points.Point is cls, points.RATE) == (True, 3)


@pytest.mark.parametrize("kind", EDITS)
def test_a_class_is_made_anew_and_named_by_default(kind: str, tmp_path: Path) -> None:
    """Without `decline_layout` the name means another class, which the report says."""
    before, after = EDITS[kind]
    (tmp_path / "points.py").write_text(before)
    with importable(tmp_path), Session(tmp_path, watch=False) as session:
        points = importlib.import_module("points")
        cls = points.Point
        (tmp_path / "points.py").write_text(after)
        report = session.revise()
        assert [item.code for item in report.stale] == ["HMR104"]
        assert points.Point is not cls
