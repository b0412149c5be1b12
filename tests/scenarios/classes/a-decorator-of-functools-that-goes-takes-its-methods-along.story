What `total_ordering` wrote into a class goes with it, so that another decorator may write its own.
tags: cold
--- file goods.py
import dataclasses, functools
@functools.total_ordering
class Item:
    size = 1
    def __lt__(self, other):
        return False
--- hold
from goods import Item
--- edit goods.py
import dataclasses, functools
@dataclasses.dataclass(order=True)
class Item:
    size: int = 1
--- expect
assert Item(1) <= Item(2) and not Item(2) <= Item(1)
--- edit goods.py
import dataclasses, functools
class Item:
    size: int = 1
--- expect
assert "__le__" not in vars(Item) and "__lt__" not in vars(Item)
