A metaclass that looks at its caller sees the module, or the function that makes a class, when a statement runs again.
tags: cold
--- file shop.py
import sys


class Looks(type):
    def __new__(meta, name, bases, space):
        cls = super().__new__(meta, name, bases, space)
        caller = sys._getframe(1)
        cls.maker, cls.size = caller.f_code.co_name, caller.f_locals.get("size")
        return cls


def make(size):
    class Box(metaclass=Looks):
        pass

    return Box


BOX = make(1)
--- hold
import shop
--- replace shop.py
- BOX = make(1)
+ BOX = make(2)
+
+
+ class Tea(metaclass=Looks):
+     pass
--- expect
assert (shop.BOX.maker, shop.BOX.size) == ("make", 2)
assert (shop.Tea.maker, shop.Tea.size) == ("<module>", None)
