Who read a class's member follows it, also where the class can only run again as a whole.
tags: cold
--- file shop.py
RATE = 2


class Options:
    """Options."""

    limit = 5
    rate = RATE
    steps = 1
    steps += 2

    class Inner:
        text = "a"


TWICE = Options.limit * 2
DOUBLE = Options.rate * 2
TEXT = Options.Inner.text * 2


class Shop:
    """Shop."""

    limit = Options.limit

--- hold
import shop
--- replace shop.py
-     limit = 5
+     limit = 6
--- expect
assert (shop.TWICE, shop.Shop.limit, shop.DOUBLE) == (12, 6, 4)
--- replace shop.py
- RATE = 2
+ RATE = 3
--- expect
assert (shop.TWICE, shop.DOUBLE) == (12, 6)
--- replace shop.py
-         text = "a"
+         text = "b"
...
-     steps += 2
+     steps += 3
--- expect
assert (shop.TEXT, shop.Options.steps) == ("bb", 4)
