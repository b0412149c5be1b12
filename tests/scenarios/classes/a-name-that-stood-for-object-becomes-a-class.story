A name that stood for `object` may become a class, and the other way round.
tags: cold
--- file shop.py
Base = object
RATE = 1
--- hold
import shop
--- edit shop.py
class Base:
    def rate(self):
        return 2
RATE = Base().rate()
--- expect
assert shop.RATE == 2
--- edit shop.py
Base = object
RATE = 3
--- expect
assert shop.Base is object
assert shop.RATE == 3
