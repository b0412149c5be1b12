A partial function that was looked at is taken as any other by one that is made of it.
tags: cold
--- file m0.py
from functools import partial
first = partial(max, 2)
--- file m1.py
from functools import partial
from m0 import first
second = partial(first, 3)
--- hold
import m0, m1
--- replace m0.py
- first = partial(max, 2)
+ first = partial(max, 4)
--- expect
assert m1.second.func is max
assert m1.second.args == (4, 3)
--- edit m1.py
from functools import partial
from m0 import first
alias = first
second = alias
--- expect
assert m1.second is m0.first
--- edit m1.py
from functools import partial
from m0 import first
second = partial(first, 5)
--- expect
assert m1.second.func is max
assert m1.second.args == (4, 5)
