"""`importlib.reload`: each changed module, in the order saved, as one would by hand."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Any

from . import BaseDriver, modules_of


class Driver(BaseDriver):
    def begin(self, root: Path, namespace: dict[str, Any]) -> None:
        pass

    def after(self, files: list[Path]) -> None:
        failures: list[Exception] = []
        for module in modules_of(files):
            try:
                importlib.reload(module)
            except Exception as error:  # the next module is reloaded all the same
                failures.append(error)
        if failures:
            raise failures[0]
