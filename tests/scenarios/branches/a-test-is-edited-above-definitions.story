Where the test of a branch is edited, what stands under it runs again under the new one.
tags: cold
--- file shop.py
LIMIT = 3

if LIMIT > 2:
    SIZE = "large"

    class Box:
        size = SIZE

        def holds(self):
            return LIMIT

else:
    SIZE = "small"
--- hold
import shop
Box = getattr(shop, "Box", None)
box = Box and Box()
--- replace shop.py
- if LIMIT > 2:
+ if LIMIT > 1:
--- expect
assert shop.Box is Box and shop.SIZE == "large"
assert box is None or box.holds() == 3

--- replace shop.py
- LIMIT = 3
+ LIMIT = 1
--- expect
assert shop.SIZE == "small" and not hasattr(shop, "Box")
