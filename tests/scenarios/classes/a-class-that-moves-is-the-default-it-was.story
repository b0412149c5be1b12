A class moves to another module together with a function whose default it is: the default is the class that lives on.
tags: cold
--- file wheels.py
class Wheel:
    spokes = 8


def made(kind=Wheel, *, other=Wheel):
    return kind()
--- file shop.py
from wheels import Wheel, made
--- hold
import shop
Wheel = shop.Wheel
kept = shop.made
--- edit wheels.py
from rims import *
--- edit rims.py
class Wheel:
    spokes = 9


def made(kind=Wheel, *, other=Wheel):
    return kind()
--- expect
assert shop.Wheel is Wheel and Wheel.spokes == 9
assert type(shop.made()) is type(kept()) is Wheel
assert shop.made.__defaults__ == (Wheel,)
assert shop.made.__kwdefaults__ == {"other": Wheel}
