A function object that the program copied from another one runs the new code too.
--- file shop.py
def price(n, rate=2):
    return n * rate
--- hold
import types
import shop
copied = types.FunctionType(shop.price.__code__, shop.__dict__, "copied", (10,))
--- replace shop.py
-     return n * rate
+     return n * rate + 1
--- expect
assert copied(2) == 21
assert shop.price(2) == 5
