A failed revision is mended by a save of another file.
--- file config.py
RATE = 2
--- file shop.py
from config import RATE

INVERSE = 10 / RATE
--- hold
import config
import shop
--- replace config.py
- RATE = 2
+ RATE = 0
--- expect
assert (config.RATE, shop.INVERSE) == (2, 5)
--- report
assert not report.ok
--- replace shop.py
- INVERSE = 10 / RATE
+ INVERSE = 10 / RATE if RATE else None
--- expect
assert (config.RATE, shop.RATE, shop.INVERSE) == (0, 0, None)
