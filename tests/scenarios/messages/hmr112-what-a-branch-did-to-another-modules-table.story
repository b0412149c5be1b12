What a branch did to another module's table is said where it can't be undone; what only lines that fill did is undone.
--- file shop.py
def coded():
    return {"a": 1}
CODES = coded()
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
assert shop.CODES == {"a": 1} and shop.NAMES == {"x"}
--- report
assert sorted(item.code for item in report.stale) == ["HMR112"], report.stale
