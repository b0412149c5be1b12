"""python-hmr 0.3: what the user's code holds of the project is wrapped by its `reload`.

Its only way to apply a save is its watcher's thread, which loses saves; here the reload that the
watcher would start is called in this thread, so that its best case is compared.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable
from pathlib import Path
from types import CodeType, FunctionType, ModuleType
from typing import Any

from . import BaseDriver


class Driver(BaseDriver):
    def begin(self, root: Path, namespace: dict[str, Any]) -> None:
        self.root = root
        self.reload: Callable[[Any], Any] = importlib.import_module("hmr").reload
        watchers: Any = importlib.import_module("hmr._watcher").Watchers
        watchers.add_reload = watchers.delete_reload = lambda *_: None
        self.wrapped: list[Any] = []

    def hold(self, code: CodeType, namespace: dict[str, Any]) -> dict[str, Any]:
        before = set(namespace)
        exec(code, namespace)
        for name in [name for name in namespace if name not in before]:
            if self.is_ours(namespace[name]):
                namespace[name] = self.reload(namespace[name])
                self.wrapped.append(namespace[name])
        return namespace

    def is_ours(self, value: object) -> bool:
        if isinstance(value, ModuleType):
            return self.is_below(value)
        if isinstance(value, (type, FunctionType)):
            home = sys.modules.get(value.__module__)
            return home is not None and self.is_below(home)
        return False

    def is_below(self, module: ModuleType) -> bool:
        return str(getattr(module, "__file__", None)).startswith(str(self.root))

    def after(self, files: list[Path]) -> None:
        failures: list[Exception] = []
        for reloader in self.wrapped:
            try:
                reloader.__reload__()
            except Exception as error:  # as its watcher does, which goes on with the next one
                failures.append(error)
        if failures:
            raise failures[0]
