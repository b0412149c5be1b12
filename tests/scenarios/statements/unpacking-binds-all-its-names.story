An edited unpacking statement binds all its names.
tags: cold
--- file shop.py
A, (B, *REST) = 1, (2, 3, 4)
X = Y = 1
--- hold
import shop
--- replace shop.py
- A, (B, *REST) = 1, (2, 3, 4)
- X = Y = 1
+ A, (B, *REST) = 10, (20, 30, 40)
+ X = Z = 5
--- expect
assert (shop.A, shop.B, shop.REST) == (10, 20, [30, 40])
assert (shop.X, shop.Z) == (5, 5)
assert not hasattr(shop, "Y")
