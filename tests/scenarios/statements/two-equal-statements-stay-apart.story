Of two equal statements one can be edited.
tags: cold
--- file shop.py
LOG = []
LOG += ["x"]
LOG += ["x"]
--- hold
import shop
--- edit shop.py
LOG = []
LOG += ["x"]
LOG += ["y"]
--- expect
assert shop.LOG == ["x", "y"]
