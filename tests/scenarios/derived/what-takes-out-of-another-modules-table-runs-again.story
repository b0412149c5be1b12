A branch that takes entries out of a table of another module can run again.
tags: cold
--- file codes.py
CODES = {"a": 1, "b": 2}
--- file conf.py
DEBUG = False
LEVEL = 1
--- file shop.py
from codes import CODES
from conf import DEBUG, LEVEL
if DEBUG:
    del CODES["a"]
if LEVEL:
    del CODES["b"]
--- hold
import codes, shop
--- replace conf.py
- DEBUG = False
- LEVEL = 1
+ DEBUG = True
+ LEVEL = 2
--- expect
assert codes.CODES == {}, codes.CODES
