"""A pack is there as soon as the part of its library is that it has to do with."""

from __future__ import annotations

import importlib
import subprocess
import sys
from pathlib import Path

import pytest

from hmr.packs import HOUSE

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
