What imports submodules, and only puts names into its package, has nothing to say of others.
tags: cold
--- file shop/__init__.py
from importlib import import_module

from shop.version import NAMES


for name in NAMES:
    globals()[name] = import_module(f"shop.{name}")
--- file shop/version.py
NAMES = ["teas"]
--- file shop/teas.py
tea = "assam"
--- file shop/cups.py
cup = "glass"
--- file shop/pots.py
pot = "clay"
--- hold
import shop
import shop.pots
--- replace shop/version.py
- NAMES = ["teas"]
+ NAMES = ["teas", "cups"]
--- expect
assert (shop.teas.tea, shop.cups.cup) == ("assam", "glass")
--- report
assert report.stale == (), report
