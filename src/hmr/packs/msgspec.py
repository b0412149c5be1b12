"""The pack of msgspec: which of its classes can live on, since they keep their fields in C."""

from __future__ import annotations

import sys
from typing import Any

from hmr.pack import ClassChange, Pack

_KEPT_IN_C = ("__struct_fields__", "__struct_defaults__", "__struct_encode_fields__")


class MsgspecPack(Pack):
    """Has a class live on whose fields are the same: only its methods were edited."""

    awakened_by = "msgspec"
    bodies = False

    def fits(self, change: ClassChange) -> bool:
        """Compare what a `Struct` keeps in C, and the types of its fields."""
        cls, new = change.cls, change.new
        if new is None or not issubclass(cls, sys.modules["msgspec"].Struct):
            return False
        same = all(getattr(cls, name) == getattr(new, name) for name in _KEPT_IN_C)
        return same and _config(cls) == _config(new) and _notes(cls) == _notes(new)


def _config(cls: Any) -> dict[str, Any]:
    config = cls.__struct_config__
    return {name: getattr(config, name) for name in dir(config) if not name.startswith("__")}


def _notes(cls: type) -> list[dict[str, Any]]:
    return [vars(base).get("__annotations__", {}) for base in cls.__mro__]
