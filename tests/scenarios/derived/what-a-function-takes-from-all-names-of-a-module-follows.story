What a function takes from a module that it was handed, by names that it computes, follows.
tags: cold
--- file config.py
RATE = 2
--- file shop.py
import config


def names(given):
    return {name: value for name, value in vars(given).items() if name.isupper()}


def listed(given):
    return [name for name in dir(given) if name.isupper()]


def one(given, name):
    return getattr(given, name)


def all_of(given):
    return sorted(key for key in given.__dict__ if key.isupper())


ALL = names(config)
LISTED = listed(config)
ONE = one(config, "RATE")
KEYS = all_of(config)
--- hold
import shop
--- replace config.py
- RATE = 2
+ RATE = 3
+ TAX = 1
--- expect
assert shop.ALL == {"RATE": 3, "TAX": 1}
assert shop.LISTED == ["RATE", "TAX"]
assert shop.ONE == 3
assert shop.KEYS == ["RATE", "TAX"]
