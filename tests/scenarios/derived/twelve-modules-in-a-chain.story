A constant runs down a long chain of modules in one revision.
tags: cold
--- file m0.py
V = 1
--- file m1.py
from m0 import V
--- file m2.py
from m1 import V
--- file m3.py
from m2 import V
--- file m4.py
from m3 import V
--- file m5.py
import m4
V = m4.V
--- file m6.py
from m5 import V as W
V = W
--- file m7.py
from m6 import *
--- file m8.py
from m7 import V
--- file m9.py
from m8 import V
X = V * 10
--- hold
import m9
--- replace m0.py
- V = 1
+ V = 2
--- expect
assert (m9.V, m9.X) == (2, 20)
