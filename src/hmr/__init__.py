"""Hot module reload: save, and the running process has the new code, its state intact."""

from __future__ import annotations

import importlib

TYPE_CHECKING = False  # without `typing`: see `hmr._values`
if TYPE_CHECKING:
    from typing import Any

    from hmr.hooks import accept, dispose, on_revision, preserve
    from hmr.reloaders import Reloader, reload
    from hmr.report import Report
    from hmr.session import Session, start

_HOMES = {
    "Reloader": "hmr.reloaders",
    "Report": "hmr.report",
    "Session": "hmr.session",
    "accept": "hmr.hooks",
    "dispose": "hmr.hooks",
    "on_revision": "hmr.hooks",
    "preserve": "hmr.hooks",
    "reload": "hmr.reloaders",
    "start": "hmr.session",
}

__all__ = [
    "Reloader",
    "Report",
    "Session",
    "accept",
    "dispose",
    "on_revision",
    "preserve",
    "reload",
    "start",
]


def __getattr__(name: str) -> Any:
    if name == "__version__":
        from importlib.metadata import version

        return version("python-hmr")
    if name in _HOMES:
        return getattr(importlib.import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'hmr' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*globals(), *_HOMES, "__version__"])
