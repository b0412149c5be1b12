A line that fills a list or a table beside an edited one puts in what it had put in: what it calls is not called again.
tags: once
--- file loading.py
from itertools import count
CALLS = count()
def load(name):
    next(CALLS)
    return [name]
--- file shop.py
from loading import load
ROWS = []
ROWS.append(load("a"))
ROWS.append(3)
ROWS.append(load("b"))
MODELS = {}
MODELS["small"] = load("small")
MODELS["large"] = load("large")
PARTS = [load("first"), 4]
PARTS.append(5)
PARTS += [load("last")]
FOUND = {}
for each in ("x", "y"):
    FOUND[each] = load(each)
FOUND["z"] = 1
ROOMS = {}
ROOMS["hall"] = []
ROOMS["hall"].append(load("door"))
ROOMS["hall"].append("window")
SIZE = len(ROWS)
--- hold
import loading, shop
rows, a, small, first = shop.ROWS, shop.ROWS[0], shop.MODELS["small"], shop.PARTS[0]
called = repr(loading.CALLS)
--- replace shop.py
- ROWS.append(3)
+ ROWS.append(33)
+ ROWS.append(34)
--- expect
assert shop.ROWS is rows and rows == [["a"], 33, 34, ["b"]] and rows[0] is a
assert shop.SIZE == 4
assert repr(loading.CALLS) == called == "count(9)"
--- replace shop.py
- MODELS["large"] = load("large")
+ MODELS["mid"] = load("mid")
+ MODELS["large"] = load("large")
--- expect
assert list(shop.MODELS) == ["small", "mid", "large"] and shop.MODELS["small"] is small
assert repr(loading.CALLS) == "count(10)"
--- replace shop.py
- PARTS.append(5)
+ PARTS.append(55)
--- expect
assert shop.PARTS == [["first"], 4, 55, ["last"]] and shop.PARTS[0] is first
assert repr(loading.CALLS) == "count(10)"
--- replace shop.py
- FOUND["z"] = 1
+ FOUND["z"] = 2
--- expect
assert shop.FOUND == {"x": ["x"], "y": ["y"], "z": 2}
assert repr(loading.CALLS) == "count(10)"
--- replace shop.py
- ROOMS["hall"].append("window")
+ ROOMS["hall"].append("fan")
--- expect
assert shop.ROOMS == {"hall": [["door"], "fan"]}
assert repr(loading.CALLS) == "count(10)"
--- replace shop.py
- ROWS.append(33)
- ROWS.append(34)
--- expect
assert rows == [["a"], ["b"]] and shop.SIZE == 2
assert repr(loading.CALLS) == "count(10)"
