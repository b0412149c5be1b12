An enum in a branch whose name means another class now, which it cannot turn into, is said to be held.
tags: cold
--- file shop.py
import enum
try:
    class Size(enum.Enum):
        SMALL = 0
finally:
    pass
--- hold
import shop
held = shop.Size
--- edit shop.py
import enum
try:
    Size = type("Size", (), {"SMALL": 5})
finally:
    pass
--- expect
assert shop.Size.SMALL == 5
--- report
assert report.ok
assert [(item.code, item.target) for item in report.stale] == [("HMR111", "shop:Size")], str(report)
