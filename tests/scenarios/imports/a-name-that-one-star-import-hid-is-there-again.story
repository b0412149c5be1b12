A name that one star-import hid is the other one's again when its module loses it.
tags: cold
--- file m.py
X = 1
--- file n.py
Y = 2
--- file a.py
from m import *
from n import *
Z = (X, Y)
--- hold
import a
--- edit n.py
Y = 2
X = 5
--- expect
assert a.Z == (5,2)
--- edit n.py
Y = 2
--- expect
assert a.Z == (1,2)
