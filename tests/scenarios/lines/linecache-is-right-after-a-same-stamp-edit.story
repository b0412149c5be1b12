linecache is right even where size and time stamp hide the edit.
--- file shop.py
def price():
    return 1
--- hold
import linecache
import shop
old = linecache.getline(shop.__file__, 2)
--- same-stamp shop.py
def price():
    return 2
--- expect
assert shop.price() == 2
assert (old, linecache.getline(shop.__file__, 2)) == ("    return 1\n", "    return 2\n")
