A name that a comprehension binds with `:=` is there after its statement ran again.
tags: cold
--- file shop.py
DATA = [1, 2, 3, 4]
BIG = [square for item in DATA if (square := item * item) > 4]
--- hold
import shop
--- replace shop.py
- DATA = [1, 2, 3, 4]
+ DATA = [1, 2, 3]
--- expect
assert shop.BIG == [9]
assert shop.square == 9
