A function that puts names into its module's namespace, or runs text in it, does not go through all of them.
tags: cold
--- file shop.py
RUNS = []


def put(name, value):
    RUNS.append(name)
    globals()[name] = value
    globals().update({name + "_too": value})
    return eval("value + 0", globals(), {"value": value})


FIVE = put("five", 5)
LIMIT = 1
--- hold
import shop
runs = list(shop.RUNS)
--- replace shop.py
- LIMIT = 1
+ LIMIT = 2
--- expect
assert shop.LIMIT == 2 and shop.FIVE == 5 and shop.five_too == 5
assert shop.RUNS == runs == ["five"]
--- report
assert "FIVE" not in str(report), report
