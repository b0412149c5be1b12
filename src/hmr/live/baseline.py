"""The baseline of a module whose import was not seen: what was its live code made from?"""

from __future__ import annotations

from types import ModuleType

from hmr.live.registry import Tracked


def adopted(module: ModuleType, path: str) -> Tracked | None:
    """Track a module that was imported before; None when its file can't be read.

    Parameters:
        module: the live module.
        path: its file.
    """
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError:
        return None
    tracked = Tracked(module, path, data, None)
    tracked.remember()
    return tracked
