What goes on from another module's collection, spelt by that module, begins again from what made it.
tags: cold
imported: before
--- file m0.py
ITEMS = [7, 2]
TABLE = {1: 1, 2: 2}
--- file m2.py
import m0 as m0_
for once in (5,):
    if isinstance(m0_.ITEMS, list):
        m0_.ITEMS.reverse()
del m0_.TABLE[1]
STEP = 1
--- hold
import m0, m2
--- edit m2.py
import m0 as m0_
for once in (6,):
    if isinstance(m0_.ITEMS, list):
        m0_.ITEMS.reverse()
del m0_.TABLE[2]
STEP = 2
--- expect
assert m0.ITEMS == [2, 7], m0.ITEMS
assert m0.TABLE == {1: 1}
assert m2.STEP == 2
