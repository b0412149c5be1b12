A table of any size is made again around the line that was edited.
tags: cold
--- file shop.py
ARGS = {}
ARGS["b"] = {
    "x": 1,
    "y": 2,
}
ARGS["b"].update(dict.fromkeys("pq", 2))
ARGS["c"] = {str(number): "*" for number in range(1000)}
ARGS["c"].update((f"_{name}", each) for name, each in list(ARGS["c"].items()))
STD = set(ARGS)
ARGS["d"] = {"w": 1}
--- hold
import shop
--- replace shop.py
-     "x": 1,
+     "x": 3,
--- expect
assert shop.ARGS["b"] == {"x": 3, "y": 2, "p": 2, "q": 2}, shop.ARGS["b"]
assert len(shop.ARGS["c"]) == 2000
assert shop.STD == {"b", "c"}, shop.STD
--- report
assert report.stale == ()
