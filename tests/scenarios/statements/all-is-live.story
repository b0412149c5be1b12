An edited __all__ is the module's list.
tags: cold
--- file shop.py
__all__ = ["price"]


def price():
    return 1


def cost():
    return 2
--- hold
import shop
--- replace shop.py
- __all__ = ["price"]
+ __all__ = ["price", "cost"]
--- expect
assert shop.__all__ == ["price", "cost"]
