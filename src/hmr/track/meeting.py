"""What is noticed besides functions and files: variables of the environment, modules by name.

The standard library's own functions for these are looked at while something is observed, and no
other call costs anything for it.
"""

from __future__ import annotations

import importlib
import os
import threading
from collections.abc import Callable
from types import CodeType, FrameType

TYPE_CHECKING = False  # without `typing`: see `hmr._values`
if TYPE_CHECKING:
    from typing import Any

    from hmr.track.observe import Observer

_ENVIRON: Any = type(os.environ)
_BOOTSTRAP: Any = getattr(threading.Thread, "_bootstrap_inner", None)
Meet = Callable[["Observer", FrameType], None]


def _variable_read(observer: Observer, frame: FrameType) -> None:
    name = frame.f_locals.get("key")
    if isinstance(name, str):
        observer.met("variable", name, frame)


def _variable_set(observer: Observer, frame: FrameType) -> None:
    name, value = frame.f_locals.get("key"), frame.f_locals.get("value")
    if isinstance(name, str):
        observer.assigned(name, _present(name), value if isinstance(value, str) else None, frame)


def _imported(observer: Observer, frame: FrameType) -> None:
    name, package = frame.f_locals.get("name"), frame.f_locals.get("package")
    if not isinstance(name, str):
        return
    bare = name.lstrip(".")
    level = len(name) - len(bare)
    if level and isinstance(package, str):
        base = package.split(".")
        bare = ".".join([*base[: len(base) - level + 1], *([bare] if bare else [])])
    observer.met("module", bare, frame)


def _started(observer: Observer, frame: FrameType) -> None:
    observer.helpers.started(frame)


def _handed_in(observer: Observer, frame: FrameType) -> None:
    observer.helpers.handed_in(frame)


def _begins(observer: Observer, frame: FrameType) -> None:
    observer.helpers.begins(frame)


def _present(name: str) -> str | None:
    """Give a variable without a call of what is being looked at."""
    environ: Any = os.environ
    found = environ._data.get(environ.encodekey(name))
    return None if found is None else environ.decodevalue(found)


_OF: dict[CodeType, Meet] = {
    _ENVIRON.__getitem__.__code__: _variable_read,
    _ENVIRON.__setitem__.__code__: _variable_set,
    _ENVIRON.__delitem__.__code__: _variable_set,
    importlib.import_module.__code__: _imported,
    threading.Thread.start.__code__: _started,
    **({_BOOTSTRAP.__code__: _begins} if _BOOTSTRAP is not None else {}),
}
MEETINGS = {id(code): meet for code, meet in _OF.items()}
"""What to note of a run of the standard library's code, by its `id`: its hash would cost more."""
