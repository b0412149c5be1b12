A lambda that was handed to another object runs its new code there.
tags: cold
--- file shop.py
class Sorter:
    def __init__(self, key):
        self.key = key


SORTER = Sorter(key=lambda item: item)
--- hold
import shop
sorter = shop.SORTER
--- replace shop.py
- SORTER = Sorter(key=lambda item: item)
+ SORTER = Sorter(key=lambda item: -item)
--- expect
assert sorted([1, 3, 2], key=shop.SORTER.key) == [3, 2, 1]
assert sorted([1, 3, 2], key=sorter.key) == [3, 2, 1]
