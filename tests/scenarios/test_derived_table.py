"""The table of what follows what names stories and tests that there are."""

from __future__ import annotations

import re
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
ROWS = [
    row.split(" | ", 1)
    for row in (HERE / "derived.md").read_text(encoding="utf-8").splitlines()
    if row.startswith("| ") and not row.startswith(("| what ", "| --- "))
]


def is_there(name: str) -> bool:
    file, colons, test = name.partition("::")
    if not colons:
        return (HERE / f"{name}.story").is_file()
    return f"def {test}(" in (ROOT / file).read_text(encoding="utf-8")


def test_each_row_names_what_shows_it() -> None:
    """A row without a story, or with one that is gone, is a promise that nothing keeps."""
    shown = {what: re.findall(r"`([^`]+)`", shows) for what, shows in ROWS}
    assert len(shown) > 50
    assert [what for what, names in shown.items() if not names] == []
    assert [name for names in shown.values() for name in names if not is_there(name)] == []
