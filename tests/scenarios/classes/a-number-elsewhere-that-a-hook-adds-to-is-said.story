That a hook has counted a class once more, or one that is gone, is said.
--- file core.py
class Base:
    total = 0

    def __init_subclass__(cls):
        Base.total += 1
--- file shop.py
from core import Base


class Tea(Base):
    price = 1


class Pot(Base):
    price = 2
--- hold
import core
import shop
--- replace shop.py
- class Pot(Base):
+ class Cup(Base):
+     price = 3
+
+
+ class Pot(Base):
--- expect
assert core.Base.total >= 3
--- replace shop.py
- class Cup(Base):
-     price = 3
-
-
--- expect
assert not hasattr(shop, "Cup")
--- report
assert ("HMR112", "shop:Cup") in [(item.code, item.target) for item in report.stale]
