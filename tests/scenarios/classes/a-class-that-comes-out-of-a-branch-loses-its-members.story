A class that comes out of a branch loses the members that it has no more.
tags: cold
--- file shop.py
import contextlib
with contextlib.nullcontext():
    class Kind:
        def __init__(self):
            self.entries = []
        def add(self, thing):
            return thing
    kind = Kind()
--- hold
import shop
--- edit shop.py
class Kind:
    def told(self):
        return 5
kind = Kind()
--- expect
assert not hasattr(shop.Kind, "add")
assert shop.Kind().told() == 5 == shop.kind.told()
assert vars(shop.Kind()) == {}
