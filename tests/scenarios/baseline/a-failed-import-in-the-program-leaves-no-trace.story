A module whose first import failed in the program is new at its next import.
imported: after
--- file broken.py
raise RuntimeError("not yet")
--- file shop.py
def price():
    return 1
--- hold
import shop

def load():
    try:
        import broken
    except RuntimeError:
        return "failed"
    return broken.VALUE

first = load()
--- edit broken.py
VALUE = 3
--- replace shop.py
-     return 1
+     return 2
--- expect
assert (first, load(), shop.price()) == ("failed", 3, 2)
