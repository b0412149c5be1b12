A list that two names are bound to at once is filled in place for both.
tags: cold
--- file shop.py
A = B = [1, 2]
--- hold
import shop
kept = shop.A
--- replace shop.py
- A = B = [1, 2]
+ A = B = [1, 2, 3]
--- expect
assert shop.A == [1, 2, 3]
assert shop.B is shop.A
assert kept == [1, 2, 3]
