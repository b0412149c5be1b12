An attribute that is set by another way to its object stays.
tags: cold
--- file m2.py
class Shop:
    pass
--- file m3.py
import m2
class Other:
    def told(self):
        return len(m2.Shop.__name__)
--- file m4.py
import m2

m2.Shop.extra = lambda self: 2
--- hold
import m2, m3, m4
--- edit m3.py
from m2 import Shop
class Other:
    def told(self):
        return len(Shop.__name__)
--- edit m4.py
import m3

m3.Shop.extra = lambda self: 2
--- expect
import m3
assert m3.Shop is m2.Shop and m2.Shop().extra() == 2
