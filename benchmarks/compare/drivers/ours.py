"""This project: one session, revised after each save."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from . import BaseDriver


class Driver(BaseDriver):
    def begin(self, root: Path, namespace: dict[str, Any]) -> None:
        import hmr

        self.session = hmr.start(root, watch=False)

    def after(self, files: list[Path]) -> None:
        report = self.session.revise()
        if report.error is not None:
            raise RuntimeError(str(report.error))
