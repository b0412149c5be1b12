What a branch did to another module's table is said where it can't be undone; what a deletion took from it is there again.
--- file shop.py
CODES = {"a": 1}
NAMES = {"x"}
--- file plug.py
import shop
from shop import CODES, NAMES

if len(NAMES) < 5:
    NAMES.add("y")
with open(__file__) as file:
    shop.CODES.update(b=2)
del CODES["a"]
--- hold
import plug, shop
--- edit plug.py
import shop
from shop import CODES, NAMES
--- expect
assert shop.CODES == {"a": 1} and shop.NAMES == {"x", "y"}
--- report
assert sorted(item.code for item in report.stale) == ["HMR112"] * 2, report.stale
