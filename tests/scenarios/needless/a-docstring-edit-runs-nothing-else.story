An edited docstring changes the docstring and runs nothing.
--- file shop.py
LOG = []


def price():
    """Old."""
    return 1


class Basket:
    """Old."""

    LOG.append("body")


LOG.append("end")
--- hold
import shop
price = shop.price
--- replace shop.py
- def price():
-     """Old."""
+ def price():
+     """New."""
--- expect
assert price.__doc__ == "New."
assert price() == 1
assert shop.LOG == ["body", "end"]
