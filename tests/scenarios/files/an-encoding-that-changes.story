A file that changes its encoding and its text is read in the new one.
tags: cold
--- file shop.py bytes
# -*- coding: latin-1 -*-
NAME = "caf\xe9"
def name():
    return NAME
--- hold
import shop
from shop import name
--- edit shop.py
NAME = "thé"
def name():
    return NAME + "!"
--- expect
assert name() == "th\u00e9!"
