Who asked an object in vain, or a module, does so again when that gets what answers, or loses it.
tags: cold
--- file money.py
class Money:
    def __init__(self, n):
        self.n = n

def make(n):
    return Money(n)
--- file shop.py
import money
from money import make

ALL = [make(2), make(1)]
CALLED = [callable(each) for each in ALL]
try:
    LETTER = "abc"[ALL[0]]
except TypeError:
    LETTER = None
NAMED = getattr(ALL[0], "name", None), hasattr(ALL[1], "size")
RATE = getattr(money, "RATE", None)

def text(it):
    return str(it)

TEXTS = [text(it) == "coins" for it in ALL]

def in_order():
    try:
        return [each.n for each in sorted(ALL)]
    except TypeError:
        return None

SORTED = in_order()
--- hold
import shop
--- replace money.py
- def make(n):
+     def __call__(self):
+         return self.n
+     def __index__(self):
+         return self.n
+     def __getattr__(self, name):
+         return name
+     def __str__(self):
+         return "coins"
+     def __lt__(self, other):
+         return self.n < other.n
+
+ def __getattr__(name):
+     return 3
+
+ def make(n):
--- expect
assert shop.CALLED == [True, True] and shop.LETTER == "c"
assert shop.NAMED == ("name", True) and shop.RATE == 3
assert shop.TEXTS == [True, True] and shop.SORTED == [1, 2]
--- replace money.py
-     def __call__(self):
-         return self.n
-     def __index__(self):
-         return self.n
-     def __getattr__(self, name):
-         return name
...
- def __getattr__(name):
-     return 3
-
--- expect
assert shop.CALLED == [False, False] and shop.LETTER is None
assert shop.NAMED == (None, False) and shop.RATE is None
assert shop.TEXTS == [True, True] and shop.SORTED == [1, 2]
