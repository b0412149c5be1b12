A tuple that holds a list which the program has altered says nothing against its file.
tags: cold
--- file shop.py
KINDS = ("plain", [])
def total():
    return 1
RATE = lambda: 1
--- hold
import shop
shop.KINDS[1].append("fancy")
total, rate = shop.total, shop.RATE
--- edit shop.py
KINDS = ("plain", [])
def total():
    return 2
RATE = lambda: 2
--- expect
assert total() == 2
assert rate() == 2
assert shop.KINDS == ("plain", ["fancy"])
--- report
assert "KINDS" not in str(report)
