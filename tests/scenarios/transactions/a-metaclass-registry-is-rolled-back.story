A registry that a metaclass fills holds the live class, and it once, after a failed revision.
--- file plugins.py
KNOWN = {}
LISTED = []

class Registering(type):
    def __new__(meta, name, bases, space):
        made = super().__new__(meta, name, bases, space)
        KNOWN[name] = made
        LISTED.append(made)
        return made
--- file shop.py
import plugins

class Shop(metaclass=plugins.Registering):
    size = 1

LIMIT = 1
--- hold
import plugins, shop
Shop = shop.Shop
--- replace shop.py
-     size = 1
+     size = 2
...
- LIMIT = 1
+ LIMIT = 1 / 0
--- expect
assert shop.Shop is Shop
assert Shop.size == 1
assert plugins.KNOWN["Shop"] is Shop
assert plugins.LISTED == [Shop]
--- report
assert not report.ok
--- replace shop.py
- LIMIT = 1 / 0
+ LIMIT = 2
--- expect
assert plugins.KNOWN["Shop"] is Shop
assert plugins.LISTED.count(Shop) == len(plugins.LISTED)
assert Shop.size == 2
