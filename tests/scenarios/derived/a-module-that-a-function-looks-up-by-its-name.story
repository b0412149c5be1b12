What a function reads of a module that it looks up by a name follows.
tags: cold
--- file config.py
RATE = 2
--- file shop.py
import sys
import config
from importlib import import_module


def rate(name):
    return sys.modules[name].RATE


def here():
    return sys.modules["config"].RATE


def got(name):
    return sys.modules.get(name).RATE


def imported(name):
    return import_module(name).RATE


NAME = "config"
A = rate("config")
B = here()
C = got("config")
D = imported("config")
E = sys.modules[NAME].RATE
F = sys.modules[config.__name__].RATE
G = getattr(sys.modules["config"], "RATE")
--- hold
import shop
--- replace config.py
- RATE = 2
+ RATE = 3
--- expect
assert [shop.A, shop.B, shop.C, shop.D, shop.E, shop.F, shop.G] == [3] * 7, [shop.A, shop.B, shop.C, shop.D, shop.E, shop.F, shop.G]
