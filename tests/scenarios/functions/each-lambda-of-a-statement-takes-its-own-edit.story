Of several lambdas in one statement, each takes its own edit, though one of them was let go of.
tags: cold
--- file shop.py
TABLE = (sorted([3, 1], key=lambda n: -n), lambda n: n + 1)
--- hold
import shop
add = shop.TABLE[1]
--- replace shop.py
- TABLE = (sorted([3, 1], key=lambda n: -n), lambda n: n + 1)
+ TABLE = (sorted([3, 1], key=lambda n: -n), lambda n: n + 2)
--- expect
assert shop.TABLE[0] == [3, 1]
assert add(1) == shop.TABLE[1](1) == 3
