A constant read only by a function that a call at import did not reach makes nothing stale.
imported: after
tags: cold
--- file config.py
RATE = 1
--- file shop.py
import config

def rare():
    return config.RATE

def make(special=False):
    return rare() if special else 7

X = make()
--- hold
import config, shop
--- replace config.py
- RATE = 1
+ RATE = 100
--- expect
assert shop.X == 7
assert shop.make(True) == 100
--- report
assert [action.target for action in report.actions if action.verb == "rerun"] == ["RATE"], report
