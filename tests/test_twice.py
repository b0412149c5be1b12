"""One file that two modules are made of, at two moments."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from types import ModuleType

from hmr.testing import Project


def test_the_module_that_was_there_first_follows(tmp_path: Path) -> None:
    """A module that was made of a file after its edit does not hide the edit from another."""
    with Project(tmp_path) as project:
        project.write("prices.py", "LIMIT = 1\n\n\ndef limit():\n    return LIMIT\n")
        first = project.load("prices")
        project.replace("prices.py", "LIMIT = 2\n\n\ndef limit():\n    return LIMIT + 10\n")
        os.utime(tmp_path / "prices.py", (10**9, 10**9))  # as `rsync -t` does: it looks old
        second = ModuleType("prices_again")
        second.__dict__.update(first.__dict__, __name__="prices_again")
        sys.modules["prices_again"] = second
        try:
            project.revise()
            assert (first.LIMIT, first.limit()) == (2, 12)
        finally:
            del sys.modules["prices_again"]
