"""A pack is there as soon as the part of its library is that it has to do with."""

from __future__ import annotations

import importlib
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from hmr.live.libraries.shown import Awake
from hmr.live.process.drafting import drafted, drafting
from hmr.pack import Pack
from hmr.packs import HOUSE, Packs

TABLES = """\
from sqlalchemy import Column, Integer, MetaData, Table

metadata = MetaData()
users = Table("users", metadata, Column("id", Integer, primary_key=True))
"""
PROGRAM = """\
import pathlib, sys
import hmr, tables

assert "sqlalchemy.orm" not in sys.modules
session = hmr.start(watch=False)
file = pathlib.Path("tables.py")
file.write_text(file.read_text().replace("True)", 'True), Column("age", Integer)'))
report = session.revise()
assert report.ok, str(report)
assert list(tables.metadata.tables["users"].columns.keys()) == ["id", "age"]
"""


@pytest.mark.parametrize("library", HOUSE)
def test_a_pack_says_what_awakens_it_as_the_house_does(library: str) -> None:
    """One table names them, so that no pack is imported before its library is."""
    file, _, name = HOUSE[library].partition(":")
    pack = getattr(importlib.import_module(f"hmr.packs.{file}"), name)
    assert pack.awakened_by == library


def test_tables_follow_without_the_mapper(tmp_path: Path) -> None:
    """Who uses the core of SQLAlchemy alone never imports its ORM."""
    pytest.importorskip("sqlalchemy", reason="needs SQLAlchemy")
    (tmp_path / "tables.py").write_text(TABLES)
    (tmp_path / "program.py").write_text(PROGRAM)
    done = subprocess.run(
        [sys.executable, "program.py"], cwd=tmp_path, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("library", HOUSE)
def test_what_a_pack_needs_is_in_the_release_that_is_tested(library: str) -> None:
    """Else it would sleep for good, and nobody would know."""
    pytest.importorskip(library, reason=f"needs {library}")
    assert [pack.awakened_by for pack in Packs().awake() if pack.awakened_by == library]


def test_a_pack_sleeps_beside_a_release_that_it_does_not_know(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """An older release, or one that is being worked on, lacks what the pack would look for."""

    class LampsPack(Pack):
        awakened_by = "lamps"
        needs = ("lamps.board:Board",)

    lamps, board = ModuleType("lamps"), ModuleType("lamps.board")
    monkeypatch.setitem(sys.modules, "lamps", lamps)
    packs = Packs([pack := LampsPack()])
    assert pack not in packs.awake()
    monkeypatch.setitem(sys.modules, "lamps.board", board)
    assert pack not in packs.awake()
    board.Board = object  # type: ignore[attr-defined]
    assert pack in packs.awake()


def test_packs_are_asked_for_once_while_nothing_of_the_program_runs() -> None:
    """From the moment on that something may run, a library may have been imported."""
    times = 0

    def ask() -> list[Pack]:
        nonlocal times
        times += 1
        return []

    awake = Awake(ask)
    awake()
    awake()
    assert times == 2
    with drafting():
        awake()
        awake()
        assert times == 3
        drafted()
        awake()
        awake()
        assert times == 5
    with drafting():
        awake()
    assert times == 6
