A number in a list that a call gave is not taken for one that a line further down spells and puts in.
tags: cold
--- file desk.py
import functools
@functools.singledispatch
def size(x, y=1):
    return 3
sizes = sorted([size(2), size(2), 5], key=lambda step: -step)
--- file shop.py
from desk import sizes, size
many = len(sizes)
--- file till.py
from shop import sizes, many
rows = [each for each in sizes]
rows.append(6 + many)
--- file app.py
from till import sizes
if isinstance(sizes, dict):
    sizes[3 + 8] = 3 + 8
else:
    sizes.append(3 + 8)
--- hold
import desk, shop, till, app
--- edit shop.py
try:
    from desk import sizes, size
except ImportError:
    sizes = size = 1
label = 1
many = len(sizes)
--- expect
assert shop.many == 3 and till.rows == [5, 3, 3, 9] and shop.label == 1
assert desk.sizes == [5, 3, 3, 11]
