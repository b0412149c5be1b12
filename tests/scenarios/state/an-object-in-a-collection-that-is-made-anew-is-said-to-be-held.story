Somebody has an object that a call made for a collection, and it is made anew: that is said.
--- file parts.py
class Model:
    def __init__(self, rate):
        self.rate = rate
        self.used = 0

    def fit(self, number):
        self.used += number
        return self
--- file shop.py
from parts import Model

RATE = 2
TABLE = {name: Model(RATE) for name in ("tea", "cup")}
FITTED = Model(RATE).fit(3)
--- hold
import shop
tea, fitted = shop.TABLE["tea"], shop.FITTED
--- replace shop.py
- RATE = 2
+ RATE = 3
--- expect
assert shop.TABLE["tea"].rate == shop.FITTED.rate == 3 and tea.rate == fitted.rate == 2
--- report
assert [(item.code, item.target) for item in report.stale] == [
    ("HMR114", "shop:TABLE['tea']"), ("HMR114", "shop:FITTED"),
]
