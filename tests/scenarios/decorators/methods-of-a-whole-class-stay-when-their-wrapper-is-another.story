A decorator of another module wraps no longer: methods of a class that runs as a whole stay the same objects.
tags: cold
--- file gen.py
import functools
def coroutine(func):
    @functools.wraps(func)
    def wrapper(*args):
        return func(*args)
    return wrapper
--- file shop.py
from gen import coroutine
class Base:
    def __init_subclass__(cls):
        pass
class Till(Base):
    @coroutine
    def ring(self):
        return 1
    @staticmethod
    @coroutine
    def shut():
        return 2
@coroutine
def price():
    return 3
--- hold
import shop
held = [shop.Till.ring, shop.Till.shut, shop.price]
--- replace gen.py
-     @functools.wraps(func)
-     def wrapper(*args):
-         return func(*args)
+     def wrapper(*args):
+         return func(*args) * 10
--- expect
assert held[0](1) == 10 and held[1]() == 20 and held[2]() == 30
assert held == [shop.Till.ring, shop.Till.shut, shop.price]
assert shop.Till.ring.__name__ == "wrapper"
