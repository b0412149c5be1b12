What a `del` takes away from classes is there again when the `del` goes.
tags: cold
--- file shop.py
class Order:
    __slots__ = ("items", "total")
    limit = 3

    def size(self):
        return 1


class Gift(Order):
    __slots__ = ()
    limit = 4


del (
    Order.__slots__,
    Gift.__slots__,
)
del Gift.limit
--- hold
import shop
from shop import Gift, Order
gift = Gift()
--- replace shop.py
- del (
-     Order.__slots__,
-     Gift.__slots__,
- )
- del Gift.limit
--- expect
assert shop.Order is Order and shop.Gift is Gift
assert Order.__slots__ == ("items", "total")
assert Gift.__slots__ == ()
assert Gift.limit == 4
assert isinstance(gift, Gift)
