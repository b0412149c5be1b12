A class that its module deletes keeps its identity when it is edited: a registry and instances have it.
tags: cold
--- file shop.py
KINDS = {}


class Base:
    def __init_subclass__(cls):
        KINDS[cls.__name__] = cls


class _Tea(Base):
    price = 3

    def total(self):
        return self.price


CUP = _Tea()
TOTAL = CUP.total()
del _Tea
--- hold
import shop
cls = shop.KINDS["_Tea"]
cup = cls()
--- replace shop.py
-     price = 3
+     price = 4
--- expect
assert shop.TOTAL == 4
assert cup.total() == 4
assert shop.KINDS == {"_Tea": cls}
assert type(shop.CUP) is cls
assert not hasattr(shop, "_Tea")
--- replace shop.py
-         return self.price
+         return self.price + 1
+
+     def name(self):
+         return "tea"
--- expect
assert shop.TOTAL == 5
assert cup.total() == 5
assert cup.name() == "tea"
assert shop.KINDS == {"_Tea": cls}
