"""What a replay holds on to before a revision: each function and class that sources define."""

from __future__ import annotations

import re
import sys
import types
from collections.abc import Iterable
from typing import Any

_CLASS = re.compile(rb"^[ \t]*class[ \t]+(\w+)", re.MULTILINE)


def held_things(names: Iterable[str]) -> dict[str, object]:
    """Take hold of each function and class that some modules' sources define, by their paths.

    What is made at run time in another way (a generated ``__init__``, a `namedtuple`) is a value
    like others: whoever holds the old one has the old value.
    """
    out: dict[str, object] = {}
    ours = frozenset(names)
    files = {getattr(sys.modules.get(name), "__file__", None) for name in ours}

    def look(owner: Any, prefix: str, classes: frozenset[str]) -> None:
        for name, value in list(vars(owner).items()):
            inner = value.__func__ if type(value) in (staticmethod, classmethod) else value
            is_class = issubclass(type(inner), type)
            if not (is_class or type(inner) is types.FunctionType):
                continue
            path = f"{prefix}{name}"
            if f"{inner.__module__}:{inner.__qualname__}" != path or inner.__module__ not in ours:
                continue
            if is_class and inner.__name__ in classes:
                out[path] = inner
                look(inner, f"{path}.", classes)
            elif not is_class and inner.__code__.co_filename in files and _defined(inner):
                out[path] = inner

    for name in sorted(ours):
        module = sys.modules.get(name)
        if isinstance(module, types.ModuleType):
            look(module, f"{name}:", _classes_in(getattr(module, "__file__", None)))
    return out


def _defined(function: types.FunctionType) -> bool:
    """Tell a `def`, also a wrapped one, from a function that was made elsewhere and named so."""
    named = function.__code__.co_qualname == function.__qualname__
    return named or "__wrapped__" in vars(function)


def _classes_in(path: str | None) -> frozenset[str]:
    try:
        with open(path or "", "rb") as file:
            return frozenset(name.decode() for name in _CLASS.findall(file.read()))
    except OSError:
        return frozenset()
