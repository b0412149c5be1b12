What imports, and goes through the names of its package, finds submodules that came since, which is said.
--- file shop/__init__.py
from importlib import import_module

from shop.version import NAMES


def listed(space):
    for name in NAMES:
        import_module(f"shop.{name}")
    return sorted(name for name in space if name[0] != "_")


names = listed(globals())
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
assert {"teas", "cups"} <= set(shop.names)
--- report
late = [item.target for item in report.stale if item.code == "HMR112"]
assert late == (["shop:names"] if "pots" in shop.names else []), report
