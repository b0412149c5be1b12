"""limeade: `refresh` of the changed modules as one batch."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Any

from . import BaseDriver, modules_of


class Driver(BaseDriver):
    def begin(self, root: Path, namespace: dict[str, Any]) -> None:
        importlib.import_module("importlib.machinery")  # limeade reads it without importing it
        self.limeade: Any = importlib.import_module("limeade")

    def after(self, files: list[Path]) -> None:
        self.limeade.refresh(modules_of(files))
