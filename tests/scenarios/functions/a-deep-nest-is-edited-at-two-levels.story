Edits at two levels of one nest are both live in closures that were handed out.
tags: cold
--- file shop.py
def outer(a):
    def middle(b):
        def inner(c):
            return a + b + c

        return inner, a * b

    return middle
--- hold
import shop
middle = shop.outer(2)
inner, product = middle(3)
--- replace shop.py
-             return a + b + c
+             return (a + b + c) * 10
...
-         return inner, a * b
+         return inner, a - b
--- expect
assert inner(4) == 90
assert middle(3)[1] == -1
