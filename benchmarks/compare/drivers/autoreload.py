"""IPython's `%autoreload 2` and `3`: a real shell, whose cell hooks run around each piece of code.

An empty cell follows each, as people look round in a notebook before they edit: the extension
remembers sources only when another cell begins.
"""

from __future__ import annotations

import importlib
import os
import tempfile
from pathlib import Path
from types import CodeType, SimpleNamespace
from typing import Any

from . import BaseDriver


class Driver(BaseDriver):
    def begin(self, root: Path, namespace: dict[str, Any]) -> None:
        os.environ["IPYTHONDIR"] = tempfile.mkdtemp(prefix="ipython-", dir=root.parent)
        config: Any = importlib.import_module("traitlets.config").Config()
        config.HistoryManager.enabled = False
        interactive: Any = importlib.import_module("IPython.core.interactiveshell")
        self.shell = interactive.InteractiveShell.instance(config=config, user_ns=namespace)
        self.shell.run_line_magic("load_ext", "autoreload")
        self.shell.run_line_magic("autoreload", self.mode)
        self.ran("")

    def before_cell(self, text: str) -> None:
        cell = SimpleNamespace(raw_cell=text, transformed_cell=text, store_history=False)
        self.shell.events.trigger("pre_run_cell", cell)

    def ran(self, text: str) -> None:
        # The hook looks at the text of the cell that has run, which only `before_cell` is told.
        magics = self.shell.magics_manager.registry["AutoreloadMagics"]
        magics._last_execution_info = SimpleNamespace(transformed_cell=text)
        self.shell.events.trigger("post_execute")
        self.before_cell("")
        self.shell.events.trigger("post_execute")

    def hold(self, code: CodeType, namespace: dict[str, Any]) -> dict[str, Any]:
        self.before_cell("")
        exec(code, namespace)
        return namespace

    def after(self, files: list[Path]) -> None:
        self.before_cell("")
