A line that reads what a call further down has bound by now is said to have read it; one below is not.
--- file conf.py
LEVEL = 0


def level():
    return LEVEL


def setup(level):
    global LEVEL
    LEVEL = level
--- file rates.py
import conf

RATE = conf.LEVEL + 1
--- file shop.py
import conf
import rates

FIRST = conf.level() + 1
conf.setup(3)
LAST = conf.LEVEL + 1
--- hold
import conf, rates, shop
--- replace rates.py
- RATE = conf.LEVEL + 1
+ RATE = conf.LEVEL + 2
--- replace shop.py
- FIRST = conf.level() + 1
+ FIRST = conf.level() + 2
--- expect
assert (rates.RATE, shop.FIRST) == (5, 5)
--- report
assert {(item.code, item.target) for item in report.stale} == {
    ("HMR112", "rates:RATE"),
    ("HMR112", "shop:FIRST"),
}, report
--- replace shop.py
- LAST = conf.LEVEL + 1
+ LAST = conf.LEVEL + 2
--- expect
assert shop.LAST == 5
--- report
assert not [item for item in report.stale if item.target == "shop:LAST"], report
