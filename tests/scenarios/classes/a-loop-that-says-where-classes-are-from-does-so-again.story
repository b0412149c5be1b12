A loop that sets an attribute on each class leaves them what they have of themselves when it runs again: the last one is not taken for all.
tags: cold
--- file shop/__init__.py
from .streams import Cup, Stream

for value in list(locals().values()):
    if getattr(value, "__module__", "").startswith("shop."):
        value.__module__ = __name__
--- file shop/streams.py
from typing import Generic, TypeVar

T = TypeVar("T")


class Cup:
    pass


class Stream(Generic[T]):
    def send(self):
        return 1
--- hold
import shop
Stream = shop.Stream
--- replace shop/streams.py
-     def send(self):
+     def send_all(self):
--- expect
assert shop.Stream is Stream
assert (Stream.__module__, shop.Cup.__module__) == ("shop", "shop")
assert Stream().send_all() == 1
--- replace shop/streams.py
- class Cup:
-     pass
+ class Cup:
+     size = 1
--- expect
assert (Stream.__module__, shop.Cup.__module__) == ("shop", "shop")
