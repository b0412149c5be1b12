What a line took out of a table of another module is there again when the line is edited.
tags: cold
--- file codes.py
CODES = {"a": 1, "b": 2}
--- file shop.py
from codes import CODES
if True:
    del CODES["a"]
--- file last.py
import shop
from codes import CODES
KEYS = list(CODES)
--- hold
import codes, shop, last
--- replace shop.py
-     del CODES["a"]
+     del CODES["b"]
--- expect
assert codes.CODES == {"a": 1}, codes.CODES
assert last.KEYS == ["a"], last.KEYS
--- replace shop.py
- if True:
+ if False:
--- expect
assert codes.CODES == {"a": 1, "b": 2}, codes.CODES
assert last.KEYS == ["a", "b"], last.KEYS
