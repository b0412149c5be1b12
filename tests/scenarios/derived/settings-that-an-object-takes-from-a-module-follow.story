An object that takes over all names of a module takes over those that are edited.
tags: cold
--- file config.py
RATE = 2
--- file tools.py
def load(given):
    out = {}
    for name in dir(given):
        if name.isupper():
            out[name] = getattr(given, name)
    return out


class Settings:
    def __init__(self, given):
        for name in dir(given):
            if name.isupper():
                setattr(self, name, getattr(given, name))
--- file shop.py
import config as c
from tools import load, Settings

ALL = load(c)
SETTINGS = Settings(c)
TWICE = SETTINGS.RATE * 2
--- hold
import shop
--- replace config.py
- RATE = 2
+ RATE = 3
--- expect
assert shop.ALL == {"RATE": 3}
assert shop.SETTINGS.RATE == 3
assert shop.TWICE == 6
