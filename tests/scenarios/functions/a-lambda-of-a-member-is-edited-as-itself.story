A lambda of a member is edited as itself, though another one above it goes.
tags: cold
--- file shop.py
class Shop:
    first = staticmethod(lambda x: x + 1)
    double = staticmethod(lambda x: x + 2)
    again = staticmethod(lambda x: x + 3)
--- hold
from shop import Shop
double, again = Shop.double, Shop.again
--- edit shop.py
class Shop:
    double = staticmethod(lambda x: x * 5)
    again = staticmethod(lambda x: x * 6)
--- expect
assert Shop.double(10) == 50
assert Shop.again(10) == 60
assert double(10) == 50
assert again(10) == 60
--- edit shop.py
class Shop:
    zero = staticmethod(lambda x: 0 * x)
    double = staticmethod(lambda x: x * 7)
    again = staticmethod(lambda x: x * 8)
--- expect
assert Shop.double(10) == double(10) == 70
assert Shop.again(10) == again(10) == 80
assert Shop.zero(10) == 0
--- edit shop.py
class Shop:
    zero = staticmethod(lambda x: 0 * x)
    double = staticmethod(lambda x: x * 8)
    again = staticmethod(lambda x: x * 7)
--- expect
assert Shop.double(10) == double(10) == 80
assert Shop.again(10) == again(10) == 70
