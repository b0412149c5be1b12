What loops over modules in a list have filled with what their functions gave follows an edit of these.
tags: cold
--- file pkg/__init__.py
--- file pkg/tea.py
def price():
    return 1
--- file pkg/cake.py
def price():
    return 2
--- file shop.py
from pkg import cake, tea

GOODS = [tea, cake]
PRICES = []
for goods in GOODS:
    PRICES.append(goods.price())
TABLE = {}
for goods in GOODS:
    TABLE[goods.__name__] = goods.price()

def enter(into):
    for each in GOODS:
        into[each.__name__] = each.price()

LIST = {}
enter(LIST)

class Till:
    prices = tuple(each.price() for each in GOODS)
--- hold
import shop
--- replace pkg/tea.py
-     return 1
+     return 3
--- expect
assert shop.PRICES == [3, 2] and shop.Till.prices == (3, 2), shop.PRICES
assert shop.TABLE == shop.LIST == {"pkg.tea": 3, "pkg.cake": 2}
--- report
assert report.ok and report.stale == ()
