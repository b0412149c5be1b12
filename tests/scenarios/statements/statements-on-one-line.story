Statements joined by semicolons are told apart.
tags: cold
--- file shop.py
A = 1; B = []; C = 3
--- hold
import shop
--- replace shop.py
- A = 1; B = []; C = 3
+ A = 1; B = []; C = 4
--- expect
assert (shop.A, shop.B, shop.C) == (1, [], 4)
