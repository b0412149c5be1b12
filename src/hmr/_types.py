"""Names for plain types that travel through every stage."""

from __future__ import annotations

from types import CodeType

TYPE_CHECKING = False  # without `typing`: see `hmr._values`
if TYPE_CHECKING:
    from typing import Any, TypeAlias

ModuleName: TypeAlias = str
"""A key of `sys.modules`, for instance ``"shop.models"``."""

QualName: TypeAlias = str
"""A dotted path inside a module, for instance ``"Basket.total"`` or ``"outer.<locals>.inner"``."""

CodeMap: TypeAlias = dict[CodeType, CodeType]
"""Old code object to the new one that takes its place."""


class _Missing:
    """The class of nothing but `MISSING`, so that no object of a program is like it."""

    __slots__ = ()


MISSING: Any = _Missing()
"""Stands for what is not there at all, where None is a value like any other."""

OF_FUNCTIONS = 0x1 | 0x2
"""CO_OPTIMIZED | CO_NEWLOCALS: the code of functions has them, that of modules and classes has not.

One is enough: numba takes the first from a function that it calls while a profiler is at work.
"""
