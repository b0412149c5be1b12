What functions merge by an operator into a table of their module's goes where it is merged no more.
tags: cold
--- file desk.py
table = {}
names = set()
def merge(more):
    global table
    table |= more
def add(some):
    global names
    names |= some
first = {"a": 1, "b": 2}
merge(first)
merge({"q": 1})
add({"x"})
add({"y"})
known = list(table), sorted(names)
--- hold
import desk
from desk import names, table
--- replace desk.py
- first = {"a": 1, "b": 2}
+ first = {"b": 2}
--- expect
assert desk.table is table and list(table) == ["b", "q"]
assert desk.known == (["b", "q"], ["x", "y"]) and desk.names is names
--- replace desk.py
- first = {"b": 2}
+ first = {"b": 3, "c": 4}
--- expect
assert table == {"b": 3, "c": 4, "q": 1} and desk.known == (["b", "c", "q"], ["x", "y"])
