"""Lets a package's `__init__` look its names up when they are asked for, so that nobody waits."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping


def lookup(package: str, homes: Mapping[str, str]) -> Callable[[str], object]:
    """Give a package's ``__getattr__``.

    Parameters:
        package: the package's name.
        homes: each public name, with the module of the package that has it.
    """

    def __getattr__(name: str) -> object:
        if name not in homes:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        home = __import__(f"{package}.{homes[name]}", fromlist=[name])
        found = getattr(home, name)
        setattr(sys.modules[package], name, found)
        return found

    return __getattr__
