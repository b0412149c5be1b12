A name that was imported, and is bound to a list of the module's own, leaves the other's as it is.
tags: cold
--- file base.py
ITEMS = [1, 2]
OTHERS = {"tea": 1}
--- file app.py
from base import ITEMS, OTHERS

both = (ITEMS, OTHERS)
--- hold
import app
import base
--- replace app.py
- from base import ITEMS, OTHERS
- 
- both = (ITEMS, OTHERS)
+ ITEMS = [4]
+ SIZE = len(ITEMS)
+ OTHERS = {}
--- expect
assert base.ITEMS == [1, 2] and base.OTHERS == {"tea": 1}
assert app.ITEMS == [4] and app.OTHERS == {} and app.SIZE == 1
