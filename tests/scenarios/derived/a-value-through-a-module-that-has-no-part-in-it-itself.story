A value follows one that a function of a module between them reads, however the modules came to be imported.
tags: cold
--- file a_uses.py
import mid
TOTAL = mid.total()
--- file mid.py
import z_base
def total():
    return z_base.RATE
--- file z_base.py
RATE = 1
--- hold
import a_uses
--- edit z_base.py
RATE = 2
--- expect
assert a_uses.TOTAL == 2
--- edit z_base.py
import z_more
RATE = z_more.MORE
--- edit z_more.py
MORE = 3
--- expect
assert a_uses.TOTAL == 3
--- edit z_more.py
MORE = 4
--- expect
assert a_uses.TOTAL == 4
