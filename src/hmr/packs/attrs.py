"""The pack of attrs: what it generated into a class goes before the class is made again."""

from __future__ import annotations

from functools import partial
from types import FunctionType
from typing import Any

from hmr.pack import ClassChange, Pack, Revision

_WRITTEN = frozenset(
    {"__attrs_attrs__", "__attrs_props__", "__attrs_base_of_slotted__", "__attrs_types_resolved__"}
)
_GENERATED = "<attrs generated"


class AttrsPack(Pack):
    """Has attrs generate anew: it keeps what a class has, as if it were written by hand."""

    awakened_by = "attr"
    bodies = False

    def class_opens(self, revision: Revision, change: ClassChange) -> None:
        """Take out what attrs has generated."""
        cls = change.cls
        if "__attrs_attrs__" not in vars(cls):
            return
        for name, value in list(vars(cls).items()):
            if name in _WRITTEN or _is_generated(cls, value) or name == "__attrs_own_setattr__":
                revision.undo(partial(type.__setattr__, cls, name, value))
                type.__delattr__(cls, name)


def _is_generated(cls: type, value: Any) -> bool:
    if type(value) is not FunctionType:
        return False
    code = value.__code__
    if code.co_qualname.startswith(cls.__qualname__ + "."):
        return False  # written in the class, which may be one of attrs' own
    made_there = value.__globals__.get("__name__") == "attr._make"
    return made_there or code.co_filename.startswith(_GENERATED)
