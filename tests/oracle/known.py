"""Judges what functions keep in tables of their own: whether what they would give is right.

A table is a cache: what it was asked for by a statement that is gone stays in it, as what the
program has asked for does. It tells nobody anything wrong as long as each of its results is what
the function works out now. So that is what is compared, and not which results it has.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from types import FunctionType
from typing import Any

from hmr.replay.snapshot import behind

KNOWN = "_known"
"""How the name of a function's table ends, behind its own."""
_PATH = re.compile(r"[\w.]+:n\d+_known(?![\w])")

Fork = Callable[[Callable[[], dict[str, Any]]], dict[str, Any]]


def judged(table: dict[str, str], modules: Iterable[str], fork: Fork) -> dict[str, str]:
    """Give a table of bindings that says of what functions keep whether it is right.

    Parameters:
        table: the bindings, as they are shown by their paths.
        modules: the modules.
        fork: carries out work in a fork, which may have functions work things out again.
    """
    kept = dict(_kept(modules))
    if not kept:
        return table
    said = fork(lambda: _said(kept))
    left = {path: shown for path, shown in table.items() if _place(path) not in said}
    return left | said


def _place(path: str) -> str:
    found = _PATH.match(path)
    return found.group() if found is not None else ""


def _kept(modules: Iterable[str]) -> Iterator[tuple[str, tuple[dict[Any, Any], FunctionType]]]:
    for module in modules:
        space = vars(sys.modules[module]) if module in sys.modules else {}
        for name, value in list(space.items()):
            function = space.get(name.removesuffix(KNOWN)) if name.endswith(KNOWN) else None
            if type(value) is not dict or type(function) is not FunctionType:
                continue
            own = behind(function)  # (a live one may have had other free variables before)
            if name in own.__code__.co_names and name in own.__globals__:
                yield f"{module}:{name}", (value, own)


def _said(kept: dict[str, tuple[dict[Any, Any], FunctionType]]) -> dict[str, Any]:
    results = {path: list(table.items()) for path, (table, _) in kept.items()}
    out = {}
    for path, (table, function) in kept.items():
        its_own = function.__globals__[path.partition(":")[2]] is table
        old = [repr(item) for item in results[path] if not _is_right(kept, function, *item)]
        out[path] = " ".join(["its own" if its_own else "another's", *old])
    return out


def _is_right(
    kept: dict[str, tuple[dict[Any, Any], FunctionType]],
    function: FunctionType,
    key: object,
    result: object,
) -> bool:
    for table, _ in kept.values():
        table.clear()
    try:
        return bool(function(key) == result)
    except Exception:
        return False
