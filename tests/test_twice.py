"""One file that two modules are made of, at two moments."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

from hmr.testing import Project


def test_the_module_that_was_there_first_follows(tmp_path: Path) -> None:
    """A module that was made of a file after its edit does not hide the edit from another."""
    with Project(tmp_path) as project:
        project.write("prices.py", "LIMIT = 1\n\n\ndef limit():\n    return LIMIT\n")
        first = project.load("prices")
        project.replace("prices.py", "LIMIT = 2\n\n\ndef limit():\n    return LIMIT + 10\n")
        spec = importlib.util.spec_from_file_location("prices_again", tmp_path / "prices.py")
        assert spec is not None
        assert spec.loader is not None
        second = sys.modules["prices_again"] = importlib.util.module_from_spec(spec)
        try:
            spec.loader.exec_module(second)
            project.revise()
            assert (first.LIMIT, first.limit()) == (2, 12)
            assert (second.LIMIT, second.limit()) == (2, 12)
        finally:
            del sys.modules["prices_again"]
