A function that a refilled collection has got follows later edits.
tags: cold
--- file shop.py
TABLE = {}
TABLE["a"] = 2
TABLE["b"] = 3
--- hold
import shop
table = shop.TABLE
--- edit shop.py
TABLE = {}
TABLE["a"] = 2
TABLE["b"] = lambda n: n * 3
--- expect
assert table["b"](1) == 3
--- edit shop.py
TABLE = {}
TABLE["a"] = 2
TABLE["b"] = lambda n: n * 5
--- expect
assert table["b"](1) == 5
--- edit shop.py
TABLE = {}
TABLE["a"] = 2

TABLE["b"] = lambda n: n * 5
--- expect
assert table["b"].__code__.co_firstlineno == 4
