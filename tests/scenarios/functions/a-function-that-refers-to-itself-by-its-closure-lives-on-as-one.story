A function that refers to itself by its closure lives on as one function where its maker runs again.
tags: cold
--- file shop.py
def make(silent):
    limit = 1

    def lookup(name):
        if name is None:
            return lookup
        return (silent, limit, name)

    return lookup


loud = make(False)
quiet = make(True)
--- file app.py
from shop import loud, quiet
--- hold
import app, shop
kept = shop.loud
--- replace shop.py
-     limit = 1
+     limit = 2
--- expect
assert shop.loud(1) == (False, 2, 1)
assert app.quiet(1) == (True, 2, 1)
assert kept is shop.loud is app.loud
assert kept(None) is kept
assert shop.quiet(None) is app.quiet
