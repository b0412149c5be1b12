What instances keep is said where the getter uses what is another, not of those that computed it since.
--- file rates.py
RATE = 2


def rate():
    return RATE
--- file shop.py
from functools import cached_property

import rates


class Order:
    def __init__(self, items):
        self.items = items

    @cached_property
    def total(self):
        return rates.rate() * self.items

    @cached_property
    def double(self):
        return 2 * self.items


FIRST = Order(rates.RATE)
TOTAL = FIRST.total
--- hold
import shop
held = [shop.Order(5), shop.Order(6), shop.Order(7)]
assert [each.total for each in held[:2]] == [10, 12]
assert held[0].double == 10
--- replace rates.py
- RATE = 2
+ RATE = 3
--- expect
assert shop.TOTAL == shop.FIRST.total == 9
assert [each.total for each in held] == [10, 12, 21]
assert held[0].double == 10
--- report
said = [(item.code, item.target, item.where) for item in report.stale]
assert said == [("HMR116", "shop:Order.total", "2 live instances")]
held.clear()
assert session.status().stale == ()
