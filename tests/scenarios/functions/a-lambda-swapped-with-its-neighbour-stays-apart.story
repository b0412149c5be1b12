Two lambdas on one line are not mixed up when one is edited.
tags: cold
--- file shop.py
first, second = lambda: 1, lambda: 2
--- hold
import shop
first, second = shop.first, shop.second
--- replace shop.py
- first, second = lambda: 1, lambda: 2
+ first, second = lambda: 1, lambda: 22
--- expect
assert (first(), second()) == (1, 22)
assert (shop.first(), shop.second()) == (1, 22)
