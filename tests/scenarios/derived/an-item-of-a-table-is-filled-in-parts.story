A table in a table that statements go on filling is filled again where it is made again.
tags: cold
--- file shop.py
import os
import sys

info = {}
info[os] = dict(
    low=1,
    high=2,
)
info[os]["mid"] = 5
info[os].update(
    top=[3],
)
info[sys] = dict(low=3)
seen = {}


def note(info=info, seen=seen):
    for module, each in info.items():
        seen[module] = sorted(each)


note()
--- hold
import os, sys
import shop
kept = shop.info[os]
--- replace shop.py
-     low=1,
+     low=1,
+     lower=0,
--- expect
assert shop.info == {os: {"low": 1, "lower": 0, "high": 2, "mid": 5, "top": [3]}, sys: {"low": 3}}
assert list(shop.info) == [os, sys]
assert shop.seen[os] == ["high", "low", "lower", "mid", "top"]
