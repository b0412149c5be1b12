"""Module objects: forget one whose file is gone, or give one the file that it has now."""

from __future__ import annotations

import sys
from importlib.machinery import ModuleSpec
from types import ModuleType

from hmr._types import ModuleName
from hmr.live.process.transaction import Transaction


def forget(tx: Transaction, name: ModuleName) -> None:
    """Take a module out of `sys.modules` and off its package, so that importing it fails."""
    module = sys.modules.get(name)
    tx.drop(sys.modules, name)
    parent, _, child = name.rpartition(".")
    holder = sys.modules.get(parent)
    if holder is not None and vars(holder).get(child) is module:
        tx.drop(vars(holder), child)


def move(tx: Transaction, module: ModuleType, spec: ModuleSpec) -> None:
    """Give a module the file, the kind (package or not) and the spec that it has now."""
    space = module.__dict__
    tx.put(space, "__file__", spec.origin)
    tx.put(space, "__spec__", spec)
    tx.put(space, "__loader__", spec.loader)
    tx.put(space, "__cached__", spec.cached)
    if spec.submodule_search_locations is not None:
        tx.put(space, "__path__", spec.submodule_search_locations)
        tx.put(space, "__package__", spec.name)
    else:
        tx.drop(space, "__path__")
        tx.put(space, "__package__", spec.parent)
