A name that only functions import holds nothing back when it goes: a start would not miss it, either.
--- file config.py
LIMIT = 2
RATE = 3
--- file shop.py
def limit():
    from config import LIMIT

    return LIMIT


def rate():
    from config import RATE

    return RATE
--- hold
import shop
assert (shop.limit(), shop.rate()) == (2, 3)
--- replace config.py
- LIMIT = 2
- RATE = 3
+ RATE = 4
--- expect
assert shop.rate() == 4
try:
    shop.limit()
except ImportError:
    pass
else:
    raise AssertionError
