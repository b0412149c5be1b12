A loop that fills a table leaves nothing in it that the new source would not put there.
tags: cold
--- file shop.py
TRANSITIONS = {}
ORDER = []
STATES = ["a", "b"]
for at, state in enumerate(STATES):
    TRANSITIONS[state] = STATES[(at + 1) % len(STATES)]
    ORDER.append(state)
FIRST = ORDER[0]
ORDER.sort()
LAST = ORDER[-1]
--- hold
import shop
from shop import ORDER, TRANSITIONS
--- replace shop.py
- STATES = ["a", "b"]
+ STATES = ["c", "b", "a"]
--- expect
assert shop.TRANSITIONS is TRANSITIONS and shop.ORDER is ORDER
assert TRANSITIONS == {"c": "b", "b": "a", "a": "c"} and list(TRANSITIONS) == ["c", "b", "a"]
assert ORDER == ["a", "b", "c"]
assert (shop.FIRST, shop.LAST) == ("c", "c")
--- replace shop.py
- STATES = ["c", "b", "a"]
+ STATES = ["b", "a"]
--- expect
assert TRANSITIONS == {"b": "a", "a": "b"}
assert ORDER == ["a", "b"]
assert (shop.FIRST, shop.LAST) == ("b", "b")
--- replace shop.py
- ORDER.sort()
--- expect
assert ORDER == ["b", "a"] and shop.LAST == "a"
--- replace shop.py
- FIRST = ORDER[0]
+ ORDER.insert(0, "z")
+ FIRST = ORDER[0]
+ ORDER.sort(reverse=True)
--- expect
assert ORDER == ["z", "b", "a"] and shop.FIRST == "z" and shop.LAST == "a"
