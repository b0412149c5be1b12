A call that put several entries into a table puts in one less after its edit: that the rest is there is said.
--- file units.py
UNITS = {}

class Unit:
    def __init__(self, symbol, factor):
        self.symbol, self.factor = symbol, factor

def register(symbol, factor=1, prefixes=""):
    unit = UNITS[symbol] = Unit(symbol, factor)
    for prefix in prefixes:
        UNITS[prefix + symbol] = Unit(prefix + symbol, factor)
    return unit
--- file shop.py
from units import UNITS, register

metre = register("m", prefixes="km")
inch = register("in", factor=0.0254)
--- hold
import shop, units
--- replace shop.py
- inch = register("in", factor=0.0254)
+ inch = register("in", factor=0.025)
--- expect
assert list(units.UNITS) == ["m", "km", "mm", "in"] and units.UNITS["in"].factor == 0.025
--- report
assert not [item for item in report.stale if item.code == "HMR112"]
--- replace shop.py
- metre = register("m", prefixes="km")
+ metre = register("m", prefixes="k")
--- expect
assert list(units.UNITS) == ["m", "km", "mm", "in"]
--- report
assert [item.target for item in report.stale if item.code == "HMR112"] == ["shop:metre"]
