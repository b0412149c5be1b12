A function that lives on in place, and is called otherwise, is another for who asked it for its name, however that was got hold of.
tags: cold
--- file registry.py
TABLE = {}


def add(name, value):
    TABLE[name] = value


def make(n):
    def made(self=None):
        return n

    return made
--- file shop.py
from registry import TABLE, add, make

tea = lambda: 1
cup = make(2)
ALL = [tea, cup]
NAMES = [each.__name__ for each in ALL]
QUALIFIED = cup.__qualname__
for each in ALL:
    add(each.__name__, each)


class Shop:
    pot = make(3)
    own = [pot]
    names = [each.__name__ for each in own]


POTS = [each.__name__ for each in Shop.own]
--- hold
import shop
tea, cup, pot = shop.tea, shop.cup, shop.Shop.pot
--- replace shop.py
- tea = lambda: 1
+ def tea():
+     return 1
--- expect
assert shop.tea is tea
assert shop.NAMES == ["tea", "made"]
assert list(shop.TABLE) == ["tea", "made"]
--- replace shop.py
- cup = make(2)
+ def cup():
+     return 2
--- expect
assert shop.NAMES == ["tea", "cup"]
assert shop.QUALIFIED == "cup"
assert shop.TABLE == {"tea": tea, "cup": shop.cup}
--- replace shop.py
-     pot = make(3)
+     def pot(self):
+         return 3
--- expect
assert (shop.Shop.names, shop.POTS) == (["pot"], ["pot"])
--- replace shop.py
- def tea():
-     return 1
+ tea = lambda: 3
--- expect
assert shop.NAMES == ["<lambda>", "cup"]
assert list(shop.TABLE) == ["<lambda>", "cup"]
