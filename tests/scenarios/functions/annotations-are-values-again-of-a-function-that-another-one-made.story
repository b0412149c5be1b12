Annotations are values again without the future import, also of a function that another one made.
tags: cold
--- file fence.py
# fences
from __future__ import annotations
import logging
from base import State
LOGGER = logging.getLogger(__name__)
def make(n=1):
    def fence(state: State, startLine: int, silent: bool) -> bool:
        return n
    return fence
fence = make()
--- file base.py
class State:
    pass
--- file pack.py
__all__ = ("fence",)
from fence import fence
--- hold
import pack, fence
--- replace fence.py
- from __future__ import annotations
+
--- expect
assert fence.fence.__annotations__["silent"] is bool, fence.fence.__annotations__
assert pack.fence.__annotations__["silent"] is bool, fence.fence.__annotations__
