An operator that is taken away is gone for old instances.
tags: cold
--- file money.py
class Money:
    def __len__(self):
        return 0

    def __call__(self):
        return 1
--- hold
import money
old = money.Money()
--- replace money.py
-     def __len__(self):
-         return 0
-
+
--- expect
assert bool(old) is True
assert old() == 1
try:
    len(old)
except TypeError:
    length = None
assert length is None
