A name that another module imports cannot go: the edit is refused, and names both sides.
--- file tools.py
def price():
    return 1


def other():
    return "old"
--- file shop.py
from tools import price
--- hold
import shop
import tools
--- edit tools.py
def other():
    return "new"
--- expect
assert tools.price() == 1
assert shop.price() == 1
assert tools.other() == "old"
--- report
assert not report.ok
assert report.error.kind in ("NameStillImported", "ImportError")
assert "price" in report.error.message
assert "shop" in report.error.message or "shop" in report.error.path
--- edit shop.py
from tools import other
--- expect
assert shop.other() == "new"
assert not hasattr(shop, "price")
assert not hasattr(tools, "price")
