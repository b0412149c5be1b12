What stands beside an import in a `try`, or in its `else`, is followed as at the top level.
tags: cold
--- file base.py
KINDS = []


class Base:
    def __init_subclass__(cls):
        KINDS.append(cls.__name__)


def doubled(function):
    def inner(*given):
        return 2 * function(*given)

    return inner
--- file shop/__init__.py
--- file shop/tax.py
RATE = 3
--- file shop/till.py
from base import Base, doubled

try:
    from .tax import RATE

    class Taxed(Base):
        rate = RATE

        def total(self, n):
            return n + self.rate

except ImportError:
    Taxed = None
else:

    def price(n):
        return n + RATE


class Plain(Base):
    pass
--- hold
import base
import shop.till
from shop.till import Taxed, price
order = Taxed() if Taxed else None
--- replace shop/till.py
-     def price(n):
+     @doubled
+     def price(n):
--- expect
assert shop.till.price is price and price(1) == 8
--- replace shop/till.py
-         rate = RATE
+         rate = RATE
+         color = "red"
--- expect
assert shop.till.Taxed is Taxed and order.color == "red" and order.total(1) == 4
assert base.KINDS == ["Taxed", "Plain"]
--- replace shop/tax.py
- RATE = 3
+ RATE = 5
--- expect
assert order.total(1) == 6 and price(1) == 12 and base.KINDS == ["Taxed", "Plain"]
