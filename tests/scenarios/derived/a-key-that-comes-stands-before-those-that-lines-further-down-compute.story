A plain key that an added line puts in stands before what lines further down compute, in other modules too.
tags: cold
--- file desk.py
settings = {"z": 0}
names = ["z"]
keys = ["c", "d"]
limits = {}
def load(more):
    limits.update(more)
load({"base": 1})
--- file shop.py
import desk
X = 5
desk.settings["a"] = 7
desk.load({"one": X})
--- file till.py
import desk, shop
for name in desk.keys:
    desk.settings[name.upper()] = len(name)
for each in desk.keys:
    desk.names.append(each.upper())
desk.settings["b"] = 2
desk.load(dict(two=2))
seen = list(desk.settings)
--- hold
import desk, shop, till
from desk import settings
desk.settings["by hand"] = 1
--- edit shop.py
import desk
X = 5
desk.settings["a"] = 7
desk.settings["tax"] = 7
desk.names.append("tax")
desk.load({"extra": 3})
desk.load({"one": X})
--- expect
assert desk.settings is settings
assert list(settings)[:-1] == ["z", "a", "tax", "C", "D", "b"], list(settings)
assert desk.names == ["z", "tax", "C", "D"]
assert list(desk.limits) == ["base", "extra", "one", "two"]
--- edit desk.py
settings = {"z": 0}
names = ["z"]
keys = ["c", "d"]
limits = {}
def load(more):
    limits.update(more)
load({"base": 1})
load({"base2": 1})
--- expect
assert list(desk.limits) == ["base", "base2", "extra", "one", "two"]
