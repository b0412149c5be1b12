"""What the first edit of a file needs is read beforehand, for the files that are likely edited."""

from __future__ import annotations

import os
from pathlib import Path
from types import ModuleType

from hmr.live import Tracked, likely, warmed
from hmr.live.known.warming import BYTES, FILES

TEXT = b"A = 1\n\nclass C:\n    def f(self):\n        return A\n"


def tracked(folder: Path, name: str, saved: int, data: bytes = TEXT) -> Tracked:
    path = folder / f"{name}.py"
    path.write_bytes(data)
    os.utime(path, (saved, saved))
    return Tracked(ModuleType(name), str(path), data, None)


def test_the_files_saved_last_are_likely(tmp_path: Path) -> None:
    """Of many files the newest are chosen, in that order."""
    items = [tracked(tmp_path, f"m{age}", 10_000 - age) for age in range(FILES + 3)]
    assert [item.name for item in likely(items)] == [f"m{age}" for age in range(FILES)]


def test_no_more_is_read_than_the_bound(tmp_path: Path) -> None:
    """A huge file, which would take all the memory parsed, is passed over."""
    huge = tracked(tmp_path, "huge", 10_000, b"#" * (BYTES + 1))
    assert likely([huge]) == []


def test_each_statement_is_a_step(tmp_path: Path) -> None:
    """After the last step all facts are there, members' too; the program can go on in between."""
    item = tracked(tmp_path, "m", 1)
    steps = sum(1 for _ in warmed(item))
    assert steps == 4  # the file, A, C, C.f
    first, second = item.source.statements
    for statement in (first, second, *second.members):
        assert "facts" in statement.said
