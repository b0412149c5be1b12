A method edit of a generic class is live through its aliases.
tags: cold
--- file shop.py
from typing import Generic, TypeVar

T = TypeVar("T")


class Box(Generic[T]):
    def __init__(self, item: T):
        self.item = item

    def get(self) -> T:
        return self.item


INTS = Box[int]
--- hold
from shop import INTS
box = INTS(3)
--- replace shop.py
-         return self.item
+         return [self.item]
--- expect
assert box.get() == [3]
assert INTS(4).get() == [4]
