Where functions fill a table and clear it, an edit of one call has all calls made again in their order.
tags: cold
--- file desk.py
table = {}
def fill():
    for name in names:
        table[name] = len(name)
def reset():
    table.clear()
names = ["a", "bb"]
fill()
reset()
others = ["ccc"]
def more():
    for name in others:
        table[name] = len(name)
more()
now = dict(table)
--- hold
import desk
from desk import table
--- replace desk.py
- names = ["a", "bb"]
+ names = ["a"]
--- expect
assert desk.table is table and table == desk.now == {"ccc": 3}
--- replace desk.py
- others = ["ccc"]
+ others = ["dd", "e"]
--- expect
assert table == desk.now == {"dd": 2, "e": 1}
--- replace desk.py
- reset()
- others = ["dd", "e"]
+ others = ["dd", "e"]
--- expect
assert list(table.items()) == list(desk.now.items()) == [("a", 1), ("dd", 2), ("e", 1)]
--- replace desk.py
- fill()
- others = ["dd", "e"]
+ fill()
+ reset()
+ others = ["dd", "e"]
--- expect
assert table == desk.now == {"dd": 2, "e": 1}
--- replace desk.py
- more()
- now = dict(table)
+ now = dict(table)
--- expect
assert table == desk.now == {}
