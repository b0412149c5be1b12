"""Where a class knows its own first line, it is told the new one, as long as that costs nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from hmr import _env
from hmr.live.classes.facts import _MOST_MOVES
from hmr.session import Session
from hmr.testing import importable

pytestmark = pytest.mark.skipif(
    not _env.CLASSES_KNOW_THEIR_LINE, reason="this interpreter keeps no line in classes"
)


def test_a_class_is_not_written_to_without_end(tmp_path: Path) -> None:
    """A class that was moved very often keeps its type versions for what needs them."""
    file = tmp_path / "shapes.py"
    text = "class Shape:\n    def area(self):\n        return 1\n"
    file.write_text(text)
    with importable(tmp_path), Session(tmp_path, watch=False) as session:
        import shapes  # type: ignore[import-not-found]  # made above

        for moves in range(1, _MOST_MOVES + 3):
            file.write_text("#\n" * moves + text)
            assert session.revise().ok
            told = shapes.Shape.__firstlineno__
            assert told == 1 + min(moves, _MOST_MOVES)
            assert shapes.Shape.area.__code__.co_firstlineno == 2 + moves
