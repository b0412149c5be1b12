An object made of what modules in a list gave, which nobody saw, is said to be made by them as before.
imported: before
--- file pkg/__init__.py
--- file pkg/tea.py
def price():
    return 1
--- file shop.py
from pkg import tea

class Good:
    def __init__(self, price):
        self.price = price

GOODS = [tea]
MADE = [Good(each.price()) for each in GOODS]
--- hold
import shop
from pkg import tea
--- replace pkg/tea.py
-     return 1
+     return 3
--- expect
assert shop.MADE[0].price == 1 and tea.price() == 3
--- report
assert [(item.code, item.target) for item in report.stale] == [("HMR112", "shop:MADE")]
