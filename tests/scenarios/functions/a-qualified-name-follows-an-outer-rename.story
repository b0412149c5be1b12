Inner functions of a renamed outer function have the new qualified name.
tags: cold
--- file shop.py
def outer():
    def inner():
        return 1

    return inner
--- hold
import shop
--- edit shop.py
def outside():
    def inner():
        return 1

    return inner
--- expect
assert shop.outside().__qualname__ == "outside.<locals>.inner"
assert shop.outside.__name__ == "outside"
