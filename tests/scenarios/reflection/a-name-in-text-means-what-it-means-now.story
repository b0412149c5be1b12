A name that stands as text in an annotation is looked up anew, though `typing` has remembered it.
tags: cold
--- file shop.py
from typing import List, Optional

Money = int

class Order:
    lines: List["Money"]

    def add(self, price: Optional["Money"] = None):
        pass

def total(prices: List["Money"]):
    return sum(prices)
--- hold
from typing import List, Optional, get_type_hints
import shop
def asked():
    things = (shop.Order, shop.Order.add, shop.total)
    return [next(iter(get_type_hints(thing).values())) for thing in things]
asked()
--- replace shop.py
- Money = int
+ Money = float
--- expect
assert asked() == [List[float], Optional[float], List[float]]
