What the program has put into a table since stays when a statement that fills it is edited.
--- file shop.py
SEEN = {}
for name in ("a", "b"):
    SEEN[name] = 0


def visit(name):
    SEEN[name] = SEEN.get(name, 0) + 1
--- hold
import shop

shop.visit("ann")
--- replace shop.py
- for name in ("a", "b"):
+ for name in ("a", "c"):
--- expect
assert shop.SEEN["ann"] == 1
assert shop.SEEN["c"] == 0
