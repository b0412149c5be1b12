A package that says its classes are its own is obeyed when a class gets another base.
tags: cold
--- file p/__init__.py
from .a import Basket

__all__ = ["Basket"]
for _name in __all__:
    globals()[_name].__module__ = "p"
--- file p/a.py
class Base:
    limit = 2


class Basket:
    limit = 1
--- hold
import p
--- replace p/a.py
- class Basket:
-     limit = 1
+ class Basket(Base):
+     pass
--- expect
assert p.Basket.limit == 2
assert p.Basket.__module__ == "p"
