A folder of templates that goes and comes again is listed again.
--- file texts/a.txt
a
--- file shop.py
import os
HERE = os.path.dirname(os.path.abspath(__file__))
def names():
    folder = os.path.join(HERE, "texts")
    return sorted(os.listdir(folder)) if os.path.isdir(folder) else []
NAMES = names()
--- hold
import shop
--- edit texts/sub/b.txt
b
--- expect
assert shop.NAMES == ["a.txt", "sub"]
--- edit texts/c.txt
c
--- edit shop.py
import os
HERE = os.path.dirname(os.path.abspath(__file__))
def names():
    folder = os.path.join(HERE, "texts")
    return sorted(os.listdir(folder), reverse=True) if os.path.isdir(folder) else []
NAMES = names()
--- expect
assert shop.NAMES == ["sub", "c.txt", "a.txt"]
