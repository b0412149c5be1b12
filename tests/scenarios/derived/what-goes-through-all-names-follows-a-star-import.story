What goes through all the names of its module follows those that a star-import brings or takes.
tags: cold
--- file base.py
do_a = 1
do_b = 2
--- file shop.py
from base import *

NAMES = sorted(name for name in globals() if name.startswith("do_"))
--- hold
import shop
--- replace base.py
- do_b = 2
--- expect
assert shop.NAMES == ["do_a"]
--- replace base.py
- do_a = 1
+ do_a = 1
+ do_c = 2
--- expect
assert shop.NAMES == ["do_a", "do_c"]
