"""The tools that stories are played on, a file each, all with the same three verbs.

A driver is a class `Driver(mode)` with:

``begin(root, namespace)``
    The tool starts to look after the folder `root`; user code will run in `namespace`.
``hold(code, namespace)``
    Runs the user's code that imports the project; gives the namespace that asserts run in.
``after(files)``
    These files were saved (or deleted), in this order: apply it now, in this thread.
``ran(text)``
    A piece of user code has run; for tools that hook into that.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any


class BaseDriver:
    """What a driver does unless it says otherwise; the tool's import belongs into `begin`."""

    def __init__(self, mode: str) -> None:
        self.mode = mode
        self.root = Path()
        self.text = ""  # of the code that `hold` runs

    def begin(self, root: Path, namespace: dict[str, Any]) -> None:
        """Start the tool on a folder."""
        raise NotImplementedError

    def hold(self, code: CodeType, namespace: dict[str, Any]) -> dict[str, Any]:
        """Run the user's code; give the namespace in which the asserts run."""
        exec(code, namespace)
        return namespace

    def after(self, files: list[Path]) -> None:
        """Apply the saves of these files."""
        raise NotImplementedError

    def ran(self, text: str) -> None:
        """Hear that a piece of user code has run."""


def modules_of(files: Iterable[Path]) -> list[ModuleType]:
    """Give the imported modules made from these files, in the order of the files."""
    known = {getattr(m, "__file__", None): m for m in list(sys.modules.values()) if m is not None}
    return [known[str(file)] for file in files if str(file) in known]
