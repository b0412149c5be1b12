What a class's body makes of its own private name follows it: a default, another attribute, a value outside.
tags: cold
--- file shop.py
class _Shop:
    __limit = 5
    total = __limit + 1

    def go(self, x=__limit):
        return x

LIMIT = _Shop._Shop__limit * 2
--- hold
import shop
basket = shop._Shop()
--- replace shop.py
-     __limit = 5
+     __limit = 6
--- expect
assert basket.total == 7
assert basket.go() == 6
assert shop.LIMIT == 12
