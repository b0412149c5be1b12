Who holds a method that a hook, a metaclass or a class's decorator has wrapped has it wrapped after its class ran again.
tags: cold
--- file wraps.py
import functools


def logged(function):
    @functools.wraps(function)
    def inner(*args):
        return ("logged", function(*args))

    return inner


class Base:
    def __init_subclass__(cls):
        cls.price = logged(cls.price)


class Meta(type):
    def __new__(meta, name, bases, space):
        if "price" in space:
            space["price"] = logged(space["price"])
        return super().__new__(meta, name, bases, space)


def twice(cls):
    def price(self):
        return ("twice", inner(self))

    inner = cls.price
    cls.price = price
    return cls
--- file shop.py
from wraps import Base, Meta, twice


class Tea(Base):
    limit = 1

    def price(self):
        return 1


class Pot(metaclass=Meta):
    limit = 1

    def price(self):
        return 1


@twice
@twice
class Cup:
    limit = 1

    def price(self):
        return 1
--- hold
import shop
held = [(cls.price, cls(), cls().price) for cls in (shop.Tea, shop.Pot, shop.Cup)]


def told():
    return [(function(thing), bound(), thing.price(), thing.limit) for function, thing, bound in held]
--- replace shop.py
- class Tea(Base):
-     limit = 1
+ class Tea(Base):
+     limit = 2
...
- class Pot(metaclass=Meta):
-     limit = 1
+ class Pot(metaclass=Meta):
+     limit = 2
...
- class Cup:
-     limit = 1
+ class Cup:
+     limit = 2
--- expect
once, two = ("logged", 1), ("twice", ("twice", 1))
assert told() == [(once, once, once, 2), (once, once, once, 2), (two, two, two, 2)], told()
--- report
assert report.ok and report.stale == ()
--- replace wraps.py
-         return ("logged", function(*args))
+         return ("noted", function(*args))
--- expect
once, two = ("noted", 1), ("twice", ("twice", 1))
assert told() == [(once, once, once, 2), (once, once, once, 2), (two, two, two, 2)], told()
--- report
assert report.ok and report.stale == ()
--- replace shop.py
- @twice
- @twice
- class Cup:
+ @twice
+ class Cup:
--- expect
once, two = ("noted", 1), ("twice", 1)
assert told() == [(once, once, once, 2), (once, once, once, 2), (two, two, two, 2)], told()
