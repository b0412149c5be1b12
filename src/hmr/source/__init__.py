"""What the file says: text to a frozen SourceModule of statements, with their names and shapes.

Its names are looked up when they are asked for: a program starts before anything is parsed.
"""

from __future__ import annotations

TYPE_CHECKING = False  # without `typing`: see `hmr._values`
if TYPE_CHECKING:
    from hmr.source.incremental import reparse
    from hmr.source.lasting import lasting_lines, lasts
    from hmr.source.module import SourceModule, Statement, StatementKind, parse

__all__ = [
    "SourceModule",
    "Statement",
    "StatementKind",
    "lasting_lines",
    "lasts",
    "parse",
    "reparse",
]

_HOMES = {
    "SourceModule": "module",
    "Statement": "module",
    "StatementKind": "module",
    "lasting_lines": "lasting",
    "lasts": "lasting",
    "parse": "module",
    "reparse": "incremental",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    home = __import__(f"{__name__}.{_HOMES[name]}", fromlist=[name])
    found = globals()[name] = getattr(home, name)
    return found
