A value read off a module that was handed over, noted under another name, or put into a list follows.
tags: cold
--- file config.py
LIMIT = 2
--- file other.py
LIMIT = 1
--- file pkg/__init__.py
--- file pkg/settings.py
RATE = 3
--- file shop.py
import config
import other
import pkg.settings
from pkg import settings as own


def noted():
    chosen = config
    return chosen.LIMIT


def handed(given):
    return given.LIMIT


def rate(given):
    return given.RATE


def inner():
    from pkg import settings

    return rate(settings)


ALL = [config, other]
NOTED = noted()
HANDED = handed(config)
TEXT = "{0.LIMIT}".format(config)
LISTED = [each.LIMIT for each in ALL]
RATES = rate(own), rate(pkg.settings), inner()
STILL = []
STILL.append(handed(other))
--- hold
import shop
--- replace config.py
- LIMIT = 2
+ LIMIT = 5
--- replace pkg/settings.py
- RATE = 3
+ RATE = 4
--- expect
assert (shop.NOTED, shop.HANDED, shop.TEXT, shop.LISTED) == (5, 5, "5", [5, 1])
assert shop.RATES == (4, 4, 4)
assert shop.STILL == [1]
