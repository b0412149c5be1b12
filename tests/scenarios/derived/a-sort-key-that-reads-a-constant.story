A key function that sorted() called at import uses the constant that it reads.
tags: cold
--- file weights.py
WEIGHTS = {"a": 1, "b": 2}
--- file shop.py
import weights

rows = ["a", "b"]
ORDER = sorted(rows, key=lambda row: weights.WEIGHTS[row])
--- hold
import shop
--- replace weights.py
- WEIGHTS = {"a": 1, "b": 2}
+ WEIGHTS = {"a": 2, "b": 1}
--- expect
assert shop.ORDER == ["b", "a"]
