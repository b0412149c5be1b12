A class whose statement becomes a call of `type` has nothing of its annotations.
tags: cold
--- file shop.py
import dataclasses

@dataclasses.dataclass
class Tea:
    price: int = 2
    def total(self): return 1
--- hold
import shop
--- edit shop.py
Tea = type("Tea", (), {"price": 3})
--- expect
assert "__annotations__" not in vars(shop.Tea)
assert (shop.Tea.price, hasattr(shop.Tea, "total")) == (3, False)
