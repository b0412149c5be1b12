"""The tables of what is promised name stories and tests that there are."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]


def is_there(name: str) -> bool:
    file, colons, test = name.partition("::")
    if not colons:
        return (HERE / f"{name}.story").is_file()
    return f"def {test}(" in (ROOT / file).read_text(encoding="utf-8")


@pytest.mark.parametrize("table", ["derived.md", "classes.md"])
def test_each_row_names_what_shows_it(table: str) -> None:
    """A row without a story, or with one that is gone, is a promise that nothing keeps."""
    rows = [
        row.split(" | ", 1)
        for row in (HERE / table).read_text(encoding="utf-8").splitlines()
        if row.startswith("| ") and not row.startswith(("| what ", "| --- "))
    ]
    shown = {what: re.findall(r"`([^`]+)`", shows) for what, shows in rows}
    assert len(shown) > 50
    assert [what for what, names in shown.items() if not names] == []
    assert [name for names in shown.values() for name in names if not is_there(name)] == []
