A generic class that gets another type variable is subscribed with two from then on.
tags: cold
--- file box.py
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")

class Box(Generic[V]):
    def __init__(self, item: V) -> None:
        self.item = item
--- hold
import box
Box, old = box.Box, box.Box(1)
--- replace box.py
- class Box(Generic[V]):
+ class Box(Generic[K, V]):
--- expect
assert box.Box is Box
assert Box.__parameters__ == (box.K, box.V)
assert Box[int, str].__args__ == (int, str)
assert old.item == 1
