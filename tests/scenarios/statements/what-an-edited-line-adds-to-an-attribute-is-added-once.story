A line that adds to an attribute, edited or run again, adds to what its owner gives, and once.
tags: cold
--- file shop.py
EXTRA = " in all"

def price():
    """The price"""
    return 1

class Order:
    """An order"""
    rate = 1
    fields = ("id",)

price.__doc__ += EXTRA
Order.__doc__ += EXTRA
Order.rate += 5
Order.fields += ("tax",)
Order.fields += ("sum",)

price.tags = ("a",)
price.tags += ("b",)
price.tags += ("c",)
--- file limits.py
LIMIT = 1
PATH = "a"
--- file more.py
import limits
import shop

limits.LIMIT += 2
limits.PATH += "/b"
shop.Order.rate += 10
for each in (shop.price, shop.Order):
    each.__doc__ += "!"
--- hold
import limits, more, shop
from shop import Order, price
--- replace shop.py
- EXTRA = " in all"
+ EXTRA = " at last"
...
-     """The price"""
+     """Tell the price"""
...
- Order.rate += 5
- Order.fields += ("tax",)
+ Order.rate += 6
+ Order.fields += ("vat",)
...
- price.tags += ("b",)
+ price.tags += ("B",)
--- replace more.py
- limits.LIMIT += 2
- limits.PATH += "/b"
+ limits.LIMIT += 3
+ limits.PATH += "/c"
--- expect
assert price.__doc__ == "Tell the price at last!", price.__doc__
assert Order.__doc__ == "An order at last!"
assert Order.rate == 17
assert Order.fields == ("id", "vat", "sum")
assert price.tags == ("a", "B", "c")
assert limits.LIMIT == 4 and limits.PATH == "a/c"
--- report
assert report.stale == (), report
--- replace shop.py
-     rate = 1
+     rate = 2
...
- Order.fields += ("vat",)
+ 
--- replace more.py
-     each.__doc__ += "!"
+     each.__doc__ += "?"
--- expect
assert price.__doc__ == "Tell the price at last?"
assert Order.__doc__ == "An order at last?"
assert Order.rate == 18
assert Order.fields == ("id", "sum")
--- report
assert report.stale == (), report
--- replace shop.py
- price.__doc__ += EXTRA
- Order.__doc__ += EXTRA
+ 
--- replace more.py
- for each in (shop.price, shop.Order):
-     each.__doc__ += "?"
+ shop.price.__doc__ += "."
--- expect
assert price.__doc__ == "Tell the price.", price.__doc__
--- replace more.py
- shop.price.__doc__ += "."
+ 
--- expect
assert price.__doc__ == "Tell the price", price.__doc__
--- report
assert not any(entry.code == "HMR112" and "price" in entry.target for entry in report.stale)
