Who calls a function uses what its defaults hold, also where that is filled item by item.
tags: cold
--- file shop.py
prices = {}
prices["tea"] = dict(low=1, high=2)
prices["coffee"] = dict(low=3, high=4)
lows = {}


def note_lows(prices=prices, lows=lows):
    for name, price in prices.items():
        lows[name] = price["low"]


note_lows()
--- hold
import shop
kept = shop.lows
--- replace shop.py
- prices["tea"] = dict(low=1, high=2)
+ prices["tea"] = dict(low=5, high=6)
--- expect
assert kept == {"tea": 5, "coffee": 3}, kept
assert kept is shop.lows
assert list(kept) == ["tea", "coffee"]
