An inner function of an inner function runs its new code where it was handed out.
tags: cold
--- file shop.py
def outer(a):
    def middle(b):
        def inner(c):
            return (a, b, c)

        return inner

    return middle
--- hold
import shop
inner = shop.outer(1)(2)
--- replace shop.py
-             return (a, b, c)
+             return [a, b, c, "new"]
--- expect
assert inner(3) == [1, 2, 3, "new"]
