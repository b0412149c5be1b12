A package whose import failed has the submodules that were imported meanwhile, once it is mended.
imported: after
--- file shop/__init__.py
from . import prices
from .prices import PRICE
TOTAL = prices.PRICE + missing
--- file shop/prices.py
from . import units
PRICE = 2
--- file shop/units.py
UNIT = "kg"
--- hold
try:
    import shop
except NameError:
    pass
--- replace shop/__init__.py
- from . import prices
+ import shop.prices
...
- TOTAL = prices.PRICE + missing
+ TOTAL = shop.prices.PRICE + 1
--- expect
import shop
assert shop.TOTAL == 3
assert shop.prices.PRICE == 2
assert shop.units.UNIT == "kg"
