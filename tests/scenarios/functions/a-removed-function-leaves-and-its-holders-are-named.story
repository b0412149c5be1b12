A removed function leaves its module; who holds it goes on with the last code; the report says so.
--- file shop.py
def price(n):
    return n


def other():
    return 1
--- hold
import shop
held = shop.price
--- replace shop.py
- def price(n):
-     return n
-
-
--- expect
assert not hasattr(shop, "price")
assert held(2) == 2
assert shop.other() == 1
--- report
assert any(change.kind == "removed" and change.name == "price" for change in report.changes)
assert "price" in str(report)
