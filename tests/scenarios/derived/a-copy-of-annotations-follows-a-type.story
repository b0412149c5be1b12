What was made from a function's annotations or defaults follows the names that they use.
tags: cold
--- file shop.py
Number = int
LIMIT = 3
def price(n: Number, most=LIMIT) -> Number:
    return n
TYPES = dict(price.__annotations__)
DEFAULTS = list(price.__defaults__)
--- hold
import shop
--- replace shop.py
- Number = int
- LIMIT = 3
+ Number = float
+ LIMIT = 4
--- expect
assert shop.TYPES == {"n": float, "return": float}
assert shop.DEFAULTS == [4]
