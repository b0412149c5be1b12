What the program does between a failed save and its mend is kept.
--- file shop.py
ITEMS = []
RATE = 1


def add(item):
    ITEMS.append(item)
    return len(ITEMS)
--- hold
import shop
shop.add("before")
--- edit shop.py
ITEMS = []
RATE = 1 // 0


def add(item):
    ITEMS.append(item)
    return len(ITEMS)
--- expect
assert shop.add("between") == 2
--- report
assert not report.ok
--- edit shop.py
ITEMS = []
RATE = 2


def add(item):
    ITEMS.append(item)
    return -len(ITEMS)
--- expect
assert shop.add("after") == -3
assert shop.ITEMS == ["before", "between", "after"]
