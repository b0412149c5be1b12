What fills an item of a table is run again with the names as they stood above it.
tags: cold
--- file shop.py
ARGS = {}

ARGS["b"] = {
    "x": 1,
    "y": 2,
}
two = "p q"
ARGS["b"].update(dict.fromkeys(two.split(), 2))
ARGS["c"] = {"z": 1}
two = "r s"
ARGS["c"].update(dict.fromkeys(two.split(), 2))
STD = set(ARGS)
ARGS["d"] = {"w": 1}
--- hold
import shop
--- replace shop.py
-     "x": 1,
+     "x": 3,
--- expect
assert shop.ARGS["b"] == {"x": 3, "y": 2, "p": 2, "q": 2}, shop.ARGS
assert shop.STD == {"b", "c"}, shop.STD
assert list(shop.ARGS) == ["b", "c", "d"]
assert shop.two == "r s"
--- report
assert report.stale == ()
