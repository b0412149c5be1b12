A file with a byte order mark is live, and gaining one runs nothing by itself.
tags: cold
--- file shop.py bytes
\xef\xbb\xbfdef price():
    return "old"
--- hold
from shop import price
--- edit shop.py bytes
\xef\xbb\xbfdef price():
    return "new"
--- expect
assert price() == "new"
