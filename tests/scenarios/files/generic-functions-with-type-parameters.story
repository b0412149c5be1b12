Functions and classes with type parameters are live.
needs: python>=3.12
tags: cold
--- file shop.py
def first[T](items: list[T]) -> T:
    return items[0]


class Box[T]:
    def __init__(self, item: T) -> None:
        self.item = item

    def get(self) -> T:
        return self.item


type Pair = tuple[int, int]
--- hold
import shop
from shop import Box, first
box = Box(3)
--- replace shop.py
-     return items[0]
+     return items[-1]
...
-         return self.item
+         return [self.item]
...
- type Pair = tuple[int, int]
+ type Pair = tuple[str, str]
--- expect
assert first([1, 2]) == 2
assert box.get() == [3]
assert shop.Pair.__value__ == tuple[str, str]
assert first.__type_params__[0].__name__ == "T"
