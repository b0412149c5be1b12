Of two loops that bind a name, the one below has the last word, though the one above runs for its sake.
imported: before
tags: cold
--- file sizes.py
import contextlib

with contextlib.nullcontext():
    class Size:
        least = 6
        most = least + 2
        rows = tuple(step for step in range(most % 5))
        def told(self):
            return self.most + 6
--- file shop.py
import operator
from sizes import Size

for once in (1,):
    class Box():
        def told(self):
            return 1
for once in (len(Box.__name__),):
    made = operator.attrgetter("size")(type("Holder", (), {"size": 2 + len(Size.__name__)}))
--- hold
import sizes, shop
--- replace sizes.py
-         least = 6
+         least = 8
...
-             return self.most + 6
+             return self.most + 8
--- expect
assert (shop.once, shop.made, sizes.Size.most) == (3, 6, 10)
