"""jurigged: its watcher without the events; each saved file that it knows is handed to it.

An error is logged by jurigged and stays in its timer thread in real use; here too it is only told.
"""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from typing import Any

from . import BaseDriver


class Driver(BaseDriver):
    def begin(self, root: Path, namespace: dict[str, Any]) -> None:
        live: Any = importlib.import_module("jurigged.live")
        self.errors: list[Exception] = []
        self.watcher = live.watch(str(root), logger=self.log, autostart=False)

    def log(self, event: object) -> None:
        if isinstance(event, Exception):
            self.errors.append(event)

    def after(self, files: list[Path]) -> None:
        self.errors.clear()
        known = self.watcher.registry
        for file in map(str, files):
            # Its watcher hears of no deletion, and of no file that was not imported.
            if Path(file).exists() and (file in known.cache or file in known.precache):
                self.watcher.refresh(file)
        if self.errors:
            print(self.errors, file=sys.stderr)
            raise self.errors[0]
