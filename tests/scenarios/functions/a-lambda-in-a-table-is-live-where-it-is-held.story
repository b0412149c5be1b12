A lambda edited inside a table runs its new code, in the table and wherever it was taken to.
tags: cold
--- file shop.py
TABLE = {
    "double": lambda n: n * 2,
    "square": lambda n: n * n,
}
--- hold
import shop
double = shop.TABLE["double"]
square = shop.TABLE["square"]
--- replace shop.py
-     "double": lambda n: n * 2,
+     "double": lambda n: n * 20,
--- expect
assert shop.TABLE["double"](1) == 20
assert double(1) == 20
assert square(3) == 9
