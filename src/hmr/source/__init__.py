"""What the file says: text to a frozen SourceModule of statements, with their names and shapes.

Its names are looked up when they are asked for: a program starts before anything is parsed.
"""

from __future__ import annotations

from hmr._lazy import lookup

TYPE_CHECKING = False  # without `typing`: see `hmr._values`
if TYPE_CHECKING:
    from hmr.source.incremental import reparse
    from hmr.source.kept import forget_trees, keep_trees
    from hmr.source.lasting import lasting_lines, lasts
    from hmr.source.module import SourceModule, is_package, parse
    from hmr.source.statement import Statement, StatementKind

__all__ = [
    "SourceModule",
    "Statement",
    "StatementKind",
    "forget_trees",
    "is_package",
    "keep_trees",
    "lasting_lines",
    "lasts",
    "parse",
    "reparse",
]

__getattr__ = lookup(
    __name__,
    {
        "SourceModule": "module",
        "Statement": "statement",
        "StatementKind": "statement",
        "forget_trees": "kept",
        "is_package": "module",
        "keep_trees": "kept",
        "lasting_lines": "lasting",
        "lasts": "lasting",
        "parse": "module",
        "reparse": "incremental",
    },
)
