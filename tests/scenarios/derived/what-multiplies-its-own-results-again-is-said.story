A loop that has to go on from its own results, since what filled the table does more, is said.
--- file shop.py
RATE = 2
PRICES = {}
LOG = open(__file__)
def price(name, value):
    LOG.seek(0)
    PRICES[name] = value
price("tea", 3)
for name, value in list(PRICES.items()):
    PRICES[name] = value * RATE
--- hold
import shop
--- replace shop.py
- RATE = 2
+ RATE = 3
--- expect
shop.LOG.close()
assert shop.PRICES["tea"] == 18  # at a start it would be 9
--- report
assert report.ok
assert [(item.code, item.target) for item in report.stale] == [("HMR112", "shop:name, value")], report
