"""What follows from an edit through very many modules: all that changes, and nothing else."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

import pytest

from hmr.graph import Graph, Key
from hmr.session import Session
from hmr.testing import importable

MODULES = 90
"""More than a plan follows beforehand."""


def write_row(folder: Path, computed: str) -> None:
    """Write modules each of which computes a value from that of the one before."""
    (folder / "m0.py").write_text("VALUE = 1\n")
    for at in range(1, MODULES):
        before = f"m{at - 1}.VALUE"
        text = f"import m{at - 1}\n\ndef same(value):\n    return value\n\n"
        (folder / f"m{at}.py").write_text(f"{text}VALUE = same({computed.format(before)})\n")


@pytest.mark.parametrize("late", [False, True])
def test_a_change_goes_through_very_many_modules_in_their_order(tmp_path: Path, late: bool) -> None:
    """Each statement runs once, after the one that it uses."""
    write_row(tmp_path, "{} + 1")
    last = f"m{MODULES - 1}"
    with importable(tmp_path):
        if late:
            importlib.import_module(last)
        with Session(tmp_path, watch=False) as session:
            importlib.import_module(last)
            (tmp_path / "m0.py").write_text("VALUE = 100\n")
            report = session.revise()
            assert report.ok
            assert sys.modules[last].VALUE == 100 + MODULES - 1
            ran = [action.module for action in report.actions if action.verb == "rerun"]
            assert ran == [f"m{at}" for at in range(MODULES)]


def test_a_change_that_ends_soon_is_not_followed_any_further(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever uses what stays equal is not even looked for, in however large a program."""
    write_row(tmp_path, "{} % 5")
    asked: list[Key] = []
    find = Graph._find_dependents

    def counted(graph: Graph, key: Key) -> object:
        asked.append(key)
        return find(graph, key)

    monkeypatch.setattr(Graph, "_find_dependents", counted)  # to count: it has no other door
    with importable(tmp_path), Session(tmp_path, watch=False) as session:
        importlib.import_module(f"m{MODULES - 1}")
        (tmp_path / "m0.py").write_text("VALUE = 6\n")
        report = session.revise()
        assert [action.module for action in report.actions] == ["m0", "m1"]
        modules = {key.module for key in asked}
        assert "m1" in modules
        assert len(modules) < MODULES // 2
        (tmp_path / "m0.py").write_text("VALUE = 4\n")
        session.revise()
        assert sys.modules[f"m{MODULES - 1}"].VALUE == 4
