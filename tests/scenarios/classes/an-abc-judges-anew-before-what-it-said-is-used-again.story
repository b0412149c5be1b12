What a protocol or an abstract base has said of a class is void when a statement asks it again.
tags: cold
imported: after
--- file kinds.py
import abc
from typing import Protocol, runtime_checkable

@runtime_checkable
class Payable(Protocol):
    def pay(self): ...

class Named(abc.ABC):
    @classmethod
    def __subclasshook__(cls, other):
        return hasattr(other, "label")
--- file shop.py
from kinds import Named, Payable

class Order:
    def pay(self):
        return 1

    def name(self):
        return "order"

PAYABLE = isinstance(Order(), Payable)
NAMED = issubclass(Order, Named)
--- hold
import kinds, shop
--- replace kinds.py
-     def pay(self): ...
+     def pay(self): ...
+     def pay_back(self): ...
...
-         return hasattr(other, "label")
+         return hasattr(other, "name")
--- expect
assert (shop.PAYABLE, shop.NAMED) == (False, True)
assert (isinstance(shop.Order(), kinds.Payable), issubclass(shop.Order, kinds.Named)) == (False, True)
