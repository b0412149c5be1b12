Functions above the edit are not touched at all.
--- file shop.py
def above():
    return 1


def edited():
    return 2


def below():
    return 3
--- hold
from shop import above, below, edited
code = above.__code__
--- replace shop.py
-     return 2
+     two = 2
+     return two + 20
--- expect
assert edited() == 22
assert above.__code__ is code
assert below.__code__.co_firstlineno == 10
assert below() == 3
