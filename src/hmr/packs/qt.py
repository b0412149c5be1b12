"""The pack of Qt for Python: what Qt has noted of a class and of its instances."""

from __future__ import annotations

import sys
from collections.abc import Collection
from typing import Any

from hmr.pack import ClassChange, Pack, Revision

_PASSING = "_hmr_passing"


class QtPack(Pack):
    """Has Qt ask anew which methods a class has; what Qt registers once for each class is fixed."""

    awakened_by = "PySide6.QtCore"
    bodies = False

    def declines(self, change: ClassChange) -> str | None:
        """Decline a class with other signals or properties: Qt registers them where it is made."""
        core: Any = sys.modules[self.awakened_by]
        if not issubclass(change.cls, core.QObject) or change.new is None:
            return None
        before, now = (
            {name: type(value) for name, value in vars(cls).items() if _registered(core, value)}
            for cls in (change.cls, change.new)
        )
        return None if before == now else "Qt registers signals and properties where it is made"

    def fits(self, change: ClassChange) -> bool:
        """Of a class with the same signals and properties, Qt keeps nothing else."""
        return issubclass(change.cls, sys.modules[self.awakened_by].QObject)

    def rebuild(self, revision: Revision) -> None:
        """Have instances forget which methods their class lacked: setting a callable does that."""
        kind: Any = sys.modules[self.awakened_by].QObject
        for cls in revision.classes:
            if not issubclass(cls, kind):
                continue
            instances: Collection[Any] = revision.instances(cls)
            for instance in instances:
                kind.__setattr__(instance, _PASSING, print)
                kind.__delattr__(instance, _PASSING)


def _registered(core: Any, value: object) -> bool:
    return issubclass(type(value), (core.Signal, core.Property))
