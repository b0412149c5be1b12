A statement that goes through a table again meets no entry that a statement further down spells.
tags: cold
--- file tables.py
RATES = {"tea": 1}
RATES["milk"] = 2
STAGES = ["begin"]
class Shop:
    def __init__(self):
        self.parts = []
    def part(self, function):
        self.parts.append(function)
        return function
SHOP = Shop()
--- file prices.py
from tables import RATES, SHOP, STAGES
FACTOR = 2
DOUBLED = {name: FACTOR * rate for name, rate in RATES.items()}
def stages(known=tuple(STAGES)):
    return known, FACTOR
PARTS = [part.__name__ for part in SHOP.parts], FACTOR
--- file more.py
import prices
from tables import RATES, SHOP, STAGES
if isinstance(RATES, dict):
    RATES |= {"rum": 8}
STAGES.append("end")
try:
    import no_such_module
except ImportError:
    @SHOP.part
    def lid():
        pass
else:
    def lid():
        return 0
--- hold
import tables, prices, more
--- edit prices.py
from tables import RATES, SHOP, STAGES
FACTOR = 3
DOUBLED = {name: FACTOR * rate for name, rate in RATES.items()}
def stages(known=(*STAGES, FACTOR)):
    return known, FACTOR
PARTS = [part.__name__ for part in SHOP.parts], FACTOR
--- expect
assert prices.DOUBLED == {"tea": 3, "milk": 6}, prices.DOUBLED
assert prices.stages() == (("begin", 3), 3), prices.stages()
assert prices.PARTS == ([], 3), prices.PARTS
assert tables.RATES == {"tea": 1, "milk": 2, "rum": 8}
assert tables.STAGES == ["begin", "end"] and tables.SHOP.parts == [more.lid]
