A file with a coding cookie is read in its encoding.
tags: cold
--- file shop.py bytes
# -*- coding: latin-1 -*-
def name():
    return "caf\xe9"
--- hold
from shop import name
--- edit shop.py bytes
# -*- coding: latin-1 -*-
def name():
    return "th\xe9"
--- expect
assert name() == "th\u00e9"
