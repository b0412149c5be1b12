"""A session that begins late reads the files of the modules, and asks the rest when it matters."""

from __future__ import annotations

import importlib
import py_compile
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest

from hmr.session import Session
from hmr.testing import importable

MODULES = 30
TEXT = """
import os
LIMIT = {number}

def f{number}(n):
    return n + LIMIT

class C{number}:
    def m(self):
        return f{number}(1)
"""

_counting: list[list[tuple[str, str]]] = []


def _hear(event: str, arguments: tuple[object, ...]) -> None:
    if event in ("compile", "gc.get_referrers", "gc.get_objects"):
        what = str(arguments[1]) if event == "compile" else ""
        for heard in _counting:
            heard.append((event, what))


@cache
def _listen() -> None:
    sys.addaudithook(_hear)  # which stays for ever: once is enough


@contextmanager
def work() -> Iterator[list[tuple[str, str]]]:
    """Note what is parsed and compiled, and the searches of the heap, as the interpreter tells."""
    _listen()
    heard: list[tuple[str, str]] = []
    _counting.append(heard)
    try:
        yield heard
    finally:
        _counting.remove(heard)


def compiled(heard: list[tuple[str, str]], folder: Path) -> set[str]:
    """Give the names of the project's files that were parsed or compiled."""
    found = {Path(what) for event, what in heard if event == "compile" and what}
    return {path.name for path in found if path.is_relative_to(folder)}


def searched(heard: list[tuple[str, str]]) -> int:
    """Give how often the heap was searched."""
    return sum(event.startswith("gc.") for event, _ in heard)


def written(folder: Path) -> None:
    """Write modules and import them, each from byte code that is younger than its file."""
    for number in range(MODULES):
        path = folder / f"m{number}.py"
        path.write_text(TEXT.format(number=number))
        tick = path.stat().st_ctime_ns
        for _ in range(1000):  # the clock of the file system ticks every few milliseconds
            cache = Path(py_compile.compile(str(path), doraise=True) or "")
            if cache.stat().st_mtime_ns > tick:
                break
            time.thread_time_ns()
        importlib.import_module(path.stem)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Path]:
    """Give a folder of modules that were just written and imported."""
    with importable(tmp_path):
        written(tmp_path)
        yield tmp_path


def test_nothing_is_parsed_nor_searched_at_the_start(project: Path) -> None:
    """A program that begins a session late waits for no more than the reading of its files."""
    with Session(project, watch=False):
        pass  # what is imported with the first session is there from now on
    with work() as heard, Session(project, watch=False) as session:
        pass
    assert session.status().modules == MODULES
    assert (compiled(heard, project), searched(heard)) == (set(), 0)


def test_the_first_revision_compiles_the_edited_file_alone(project: Path) -> None:
    """Of the other files their byte code is a witness, and one search serves all."""
    with Session(project, watch=False) as session:
        session.revise()
    with Session(project, watch=False) as session:
        (project / "m7.py").write_text(TEXT.format(number=7).replace("n + LIMIT", "n - LIMIT"))
        with work() as heard:
            report = session.revise()
    assert [action.verb for action in report.actions] == ["patch"]
    assert sys.modules["m7"].f7(9) == 2
    assert compiled(heard, project) == {"m7.py"}
    assert searched(heard) < MODULES / 3


def test_a_file_edited_before_the_session_is_found_among_many(project: Path) -> None:
    """What one look at all objects tells of a module is what a search for it alone would."""
    (project / "m7.py").write_text(TEXT.format(number=7).replace("n + LIMIT", "n - LIMIT"))
    with Session(project, watch=False) as session:
        report = session.revise()
    assert report.files == (str(project / "m7.py"),)
    assert sys.modules["m7"].f7(9) == 2


FROZEN = """\
import gc, pathlib, py_compile
import hmr, shop

held = [shop.price]
file = pathlib.Path("shop.py")
file.write_text(file.read_text().replace("n * 2", "n * 3"))
py_compile.compile(str(file))
gc.freeze()
with hmr.start(watch=False) as session:
    report = session.revise()
assert held[0](2) == 6, str(report)
"""


def test_a_frozen_heap_hides_no_edit(tmp_path: Path) -> None:
    """Servers freeze what they have imported before they fork; a `.pyc` may be a later one."""
    (tmp_path / "shop.py").write_text("def price(n):\n    return n * 2\n")
    (tmp_path / "program.py").write_text(FROZEN)
    done = subprocess.run(
        [sys.executable, "program.py"], cwd=tmp_path, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr


def test_what_the_program_rebinds_since_the_start_is_no_edit(project: Path) -> None:
    """The question is answered late, and about what was there at the start."""
    with importable(project, byte_code=False):
        for cache in project.glob("__pycache__/*"):
            cache.unlink()
        with Session(project, watch=False) as session:
            sys.modules["m7"].__dict__["LIMIT"] = 70
            report = session.revise()
    assert report.empty
    assert sys.modules["m7"].LIMIT == 70
