linecache, which debuggers and tracebacks read, has the new lines.
--- file shop.py
def price():
    return 1
--- hold
import linecache
import shop
old = linecache.getline(shop.__file__, 2)
--- edit shop.py
def price():
    return 22
--- expect
assert shop.price() == 22
assert (old, linecache.getline(shop.__file__, 2)) == ("    return 1\n", "    return 22\n")
