A function that became a context manager has the annotations of each later edit.
tags: cold
--- file pager.py
from __future__ import annotations

import contextlib
import typing as t


def pipe(generator, parts: list[str], color: bool | None) -> bool:
    return True


def other(generator, parts: list[str]) -> None:
    pass
--- hold
import pager
from pager import pipe
--- replace pager.py
- def pipe(generator, parts: list[str], color: bool | None) -> bool:
-     return True
+ @contextlib.contextmanager
+ def pipe(parts: list[str], color: bool | None = None) -> t.Iterator[tuple[str, bool]]:
+     yield "a", True
...
- def other(generator, parts: list[str]) -> None:
-     pass
+ @contextlib.contextmanager
+ def other(parts: list[str]) -> t.Iterator[int]:
+     yield 1
--- expect
assert pipe is pager.pipe
assert pipe.__annotations__["return"] == "t.Iterator[tuple[str, bool]]"
--- replace pager.py
- def pipe(parts: list[str], color: bool | None = None) -> t.Iterator[tuple[str, bool]]:
+ def pipe(path: str, parts: list[str], color: bool | None = None) -> t.Iterator[tuple[int, bool]]:
--- expect
assert pipe.__annotations__ == {"path": "str", "parts": "list[str]", "color": "bool | None", "return": "t.Iterator[tuple[int, bool]]"}, pipe.__annotations__
assert pager.other.__annotations__["return"] == "t.Iterator[int]"
with pipe("", []) as found:
    assert found == ("a", True)
