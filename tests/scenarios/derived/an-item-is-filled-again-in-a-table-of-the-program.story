An item that is put into a table anew is filled again, though the program has put others in.
--- file shop.py
ARGS = {}
N = 1
ARGS["b"] = [N]
ARGS["b"].append(2)
ARGS["b"][:0] = [0]
ARGS["c"] = [4]
ARGS["c"].append(5)
--- hold
import shop
shop.ARGS["mine"] = {}
shop.ARGS["c"].append(6)
--- replace shop.py
- N = 1
+ N = 7
--- expect
assert shop.ARGS["b"] == [0, 7, 2], shop.ARGS
assert shop.ARGS["c"] == [4, 5, 6], shop.ARGS
--- report
assert report.stale == ()
