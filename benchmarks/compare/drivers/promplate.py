"""promplate's hmr, in its two ways.

``entry``: the user's code is its entry file, which it executes again, with all that depends on
what changed: its own way, and rather a quick restart. ``in-place``: the user's code stays as it is
and reads the modules, which are made anew when read.

It is lazy: what no running computation has read stays old until somebody asks for just that. So an
effect reads every name of every module of the project, as a program that uses all of it would do.
"""

from __future__ import annotations

import importlib
import os
import sys
from pathlib import Path
from types import CodeType
from typing import Any

from . import BaseDriver


class Driver(BaseDriver):
    def begin(self, root: Path, namespace: dict[str, Any]) -> None:
        os.environ["NO_HMR_DAEMON"] = "1"
        self.core: Any = importlib.import_module("reactivity.hmr.core")
        self.root = root
        self.entry = root / "story_entry_file.py"
        self.reloader = self.core.BaseReloader(str(self.entry), [str(root)])

    def hold(self, code: CodeType, namespace: dict[str, Any]) -> dict[str, Any]:
        if self.mode == "in-place":
            namespace = super().hold(code, namespace)
            self.reader = self.core.HMR_CONTEXT.effect(self.read)
            return namespace
        self.entry.write_text(self.text, encoding="utf-8")
        sys.modules["__main__"] = self.reloader.entry_module
        failed: list[BaseException] = []
        before, sys.excepthook = sys.excepthook, lambda *told: failed.append(told[1])
        self.effect = self.core.HMR_CONTEXT.effect(self.reloader.run_entry_file)
        sys.excepthook = before
        if failed:
            raise failed[0]
        self.reader = self.core.HMR_CONTEXT.effect(self.read)
        names: dict[str, Any] = self.reloader.entry_module.__dict__
        return names

    def read(self) -> None:
        for module in list(sys.modules.values()):
            if isinstance(module, self.core.ReactiveModule) and module.__name__ != "__main__":
                for name in list(dir(module)):
                    getattr(module, name, None)

    def after(self, files: list[Path]) -> None:
        self.reloader.on_changes({file.resolve() for file in files if file.exists()})
