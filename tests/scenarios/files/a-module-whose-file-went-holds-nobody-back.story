A module whose file is gone goes on as it is: that it imports a name holds no edit back.
--- file prices.py
RATE = 2
OTHER = 1
--- file old.py
from prices import RATE
DOUBLE = RATE * 2
--- hold
import prices, old
--- edit prices.py
OTHER = 1
--- delete old.py
--- expect
assert not hasattr(prices, "RATE") and old.DOUBLE == 4
--- report
assert report.ok
assert [item.code for item in report.stale] == ["HMR110"]
