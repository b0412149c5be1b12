A class statement in place of a call of `type` in a loop leaves nothing of what that was given.
tags: cold
--- file shop.py
for _price in (2,):
    Tea = type("Tea", (), {"price": _price, "total": lambda self: 2})
--- hold
import shop
--- edit shop.py
class Tea:
    def said(self):
        return 3
--- expect
assert not hasattr(shop.Tea, "price")
assert not hasattr(shop.Tea, "total")
assert shop.Tea().said() == 3
