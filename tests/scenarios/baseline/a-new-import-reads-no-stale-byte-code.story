A module that is imported by an edit is read from its source, whatever byte code lies there.
--- file tax.py
RATE = 1
--- file shop.py
def price():
    return 0
--- hold
import os
import py_compile
import shop
from pathlib import Path
py_compile.compile(str(Path(shop.__file__).with_name("tax.py")))
--- same-stamp tax.py
RATE = 2
--- edit shop.py
import tax


def price():
    return tax.RATE
--- expect
assert shop.price() == 2
