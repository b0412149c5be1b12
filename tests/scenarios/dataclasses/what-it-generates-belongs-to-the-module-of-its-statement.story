What a decorator makes of a class that says it is another module's is made for the module it stands in.
tags: cold
--- file shop/__init__.py
from shop.prices import Price as Price, Rate as Rate

for value in list(locals().values()):
    if getattr(value, "__module__", "").startswith("shop."):
        value.__module__ = __name__
del value
--- file shop/prices.py
from dataclasses import dataclass

seen = []

def noted(cls):
    seen.append((cls.__name__, cls.__module__))
    return cls

@noted
@dataclass
class Price:
    amount: int = 1

@noted
@dataclass(frozen=True, slots=True)
class Rate:
    amount: int = 1
--- hold
import shop
import shop.prices
from shop import Price, Rate
--- replace shop/prices.py
-     amount: int = 1
- 
- @noted
- @dataclass(frozen=True, slots=True)
+     amount: int = 1
+     tax: int = 2
+ 
+ @noted
+ @dataclass(frozen=True, slots=True)
--- expect
import shop.prices
assert shop.Price.__module__ == "shop"
assert shop.Price.__init__.__module__ == "shop.prices"
assert shop.Price(1).tax == 2
assert shop.prices.seen[-1][1] == "shop.prices"
assert shop.Price is shop.prices.Price
--- replace shop/prices.py
- class Rate:
-     amount: int = 1
+ class Rate:
+     amount: int = 3
--- expect
assert shop.Rate.__module__ == "shop"
assert shop.Rate.__init__.__module__ == "shop.prices"
assert shop.Rate().amount == 3
assert shop.prices.seen[-1][1] == "shop.prices"
assert shop.Rate is shop.prices.Rate
