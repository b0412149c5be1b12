A lambda that is called where it stands uses what its body reads.
tags: cold
--- file config.py
LIMIT = 3
--- file shop.py
from config import LIMIT

KEY = (lambda: LIMIT)()
--- hold
import shop
--- replace config.py
- LIMIT = 3
+ LIMIT = 4
--- expect
assert shop.KEY == 4
