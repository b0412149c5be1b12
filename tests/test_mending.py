"""A file that failed waits for its mend, and holds back nothing else."""

from __future__ import annotations

import importlib
import queue
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

from hmr.report import Report
from hmr.session import Session


@pytest.fixture
def load(tmp_path: Path) -> Iterator[Callable[[str, str], ModuleType]]:
    """Write a module and import it; its folder is on `sys.path` for the test."""
    sys.path.insert(0, str(tmp_path))
    made = []

    def write_and_import(name: str, text: str) -> ModuleType:
        (tmp_path / f"{name}.py").write_text(text)
        made.append(name)
        return importlib.import_module(name)

    yield write_and_import
    sys.path.remove(str(tmp_path))
    for name in made:
        sys.modules.pop(name, None)


def test_a_mend_is_seen_by_the_watcher(
    tmp_path: Path, load: Callable[[str, str], ModuleType]
) -> None:
    """A save that mends a file is what becomes live, not the broken save before it."""
    module = load("mended_one", "def f():\n    return 1\n")
    reports: queue.SimpleQueue[Report] = queue.SimpleQueue()
    with Session(tmp_path, on_report=reports.put):
        (tmp_path / "mended_one.py").write_text("def f(:\n    return 2\n")
        assert not reports.get(timeout=20).ok
        assert module.f() == 1
        (tmp_path / "mended_one.py").write_text("def f():\n    return 3\n")
        assert reports.get(timeout=20).ok
        assert module.f() == 3


def test_one_of_two_broken_files_is_mended(
    tmp_path: Path, load: Callable[[str, str], ModuleType]
) -> None:
    """A file that stays broken holds back only itself."""
    first = load("mended_first", "def f():\n    return 1\n")
    second = load("mended_second", "def f():\n    return 1\n")
    with Session(tmp_path, watch=False) as session:
        for name in ("mended_first", "mended_second"):
            (tmp_path / f"{name}.py").write_text("def f(:\n    return 2\n")
        assert not session.revise().ok
        (tmp_path / "mended_first.py").write_text("def f():\n    return 3\n")
        report = session.revise()
        assert report.ok
        assert (first.f(), second.f()) == (3, 1)
        assert report.waiting == (str(tmp_path / "mended_second.py"),)
        (tmp_path / "mended_second.py").write_text("def f():\n    return 4\n")
        assert session.revise().waiting == ()
        assert second.f() == 4
