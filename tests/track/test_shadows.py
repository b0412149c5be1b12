"""Modules of the program's that have a name of the standard library's."""

from __future__ import annotations

import os
from pathlib import Path

from hmr.track import shadows


def test_a_module_of_the_standard_librarys_name_is_seen(tmp_path: Path) -> None:
    """A `queue.py`, or a package `queue`, is what a later `import queue` would find."""
    (tmp_path / "shop.py").touch()
    assert not shadows([str(tmp_path)])
    (tmp_path / "queue").mkdir()
    assert shadows([str(tmp_path)])


def test_the_standard_library_does_not_shadow_itself(tmp_path: Path) -> None:
    """Only what comes from elsewhere counts; a folder that is not there is none."""
    assert not shadows([os.path.dirname(os.__file__), str(tmp_path / "nothing")])
