"""Packs that other distributions bring along are found by their entry point."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from hmr.errors import ConfigError
from hmr.packs import Packs

LAMPS_PACK = """\
from hmr.pack import Pack

class LampsPack(Pack):
    awakened_by = "lamps"
"""


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give a folder for distributions, beside an imported library `lamps`."""
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setitem(sys.modules, "lamps", ModuleType("lamps"))
    (tmp_path / "lamps_pack.py").write_text(LAMPS_PACK)
    yield tmp_path
    sys.modules.pop("lamps_pack", None)


def install(folder: Path, value: str) -> None:
    record = folder / "lamps_pack-1.0.dist-info"
    record.mkdir()
    (record / "METADATA").write_text("Metadata-Version: 2.1\nName: lamps-pack\nVersion: 1.0\n")
    (record / "entry_points.txt").write_text(f"[hmr.packs]\nlamps = {value}\n")


def awake() -> list[str]:
    return [pack.awakened_by for pack in Packs().awake() if pack.awakened_by == "lamps"]


def test_a_pack_is_there_as_soon_as_its_distribution_is(installed: Path) -> None:
    """One session was there before the distribution came, the next finds it."""
    assert awake() == []
    install(installed, "lamps_pack:LampsPack")
    assert awake() == ["lamps"]


def test_it_sleeps_where_its_library_is_not_imported(
    installed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing of it is even imported."""
    monkeypatch.delitem(sys.modules, "lamps")
    install(installed, "lamps_pack:LampsPack")
    assert awake() == []
    assert "lamps_pack" not in sys.modules


def test_an_entry_point_that_leads_to_no_pack_is_named(installed: Path) -> None:
    """Whoever wrote it reads which one, where it leads, and what it has to be."""
    install(installed, "lamps_pack:Pack.__doc__")
    with pytest.raises(ConfigError, match=r"lamps = lamps_pack:Pack.__doc__ .* derived from"):
        awake()
