Who imports what a statement makes has the new one, where that only runs along with another statement.
tags: cold
--- file a.py
import functools, json, pathlib

for once in (3,):
    first = functools.partial(max, 8)
for once in (5,):
    size = json.loads(pathlib.Path(__file__).with_name("d.json").read_text())
--- file b.py
from a import first

held = [first]
--- file d.json
3
--- hold
import a, b
--- edit d.json
4
--- expect
assert a.size == 4
assert b.first is a.first
assert b.held[0] is a.first
