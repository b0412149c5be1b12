Methods of a class that a package exports as its own say so, also when the class is made again.
needs: attrs
tags: cold
--- file shop/tools.py
def own(package, things):
    for thing in things:
        if (getattr(thing, "__module__", None) or "").startswith("shop."):
            thing.__module__ = package
            own(package, vars(thing).values() if isinstance(thing, type) else ())
--- file shop/orders.py
import attrs


@attrs.define(slots=False)
class Order:
    size: int = 1

    def total(self):
        return self.size


class Note:
    def text(self):
        return "note"
--- file shop/__init__.py
from .orders import Note, Order
from .tools import own

own(__name__, [Order, Note])
del own
--- hold
import shop
--- replace shop/orders.py
-     size: int = 1
+     size: int = 1
+     price: int = 2
...
-         return self.size
+         return self.size
+
+     @classmethod
+     def small(cls):
+         return cls(0)
...
-         return "note"
+         return "note"
+
+     def short(self):
+         return "n"
--- expect
assert shop.Order(3, 4).price == 4
assert {shop.Order.__module__, shop.Note.__module__} == {"shop"}
for name in ("total", "__init__", "__repr__", "__eq__"):
    assert getattr(shop.Order, name).__module__ == "shop", name
assert vars(shop.Order)["small"].__module__ == "shop"
assert shop.Note.text.__module__ == "shop"
assert shop.Note.short.__module__ == "shop"
