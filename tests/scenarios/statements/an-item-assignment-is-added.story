A new item assignment is run on the table that exists.
tags: cold
--- file shop.py
TABLE = {"a": 1}
TABLE["b"] = 2
--- hold
import shop
--- edit shop.py
TABLE = {"a": 1}
TABLE["b"] = 2
TABLE["c"] = 3
--- expect
assert shop.TABLE == {"a": 1, "b": 2, "c": 3}
