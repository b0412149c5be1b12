What other modules put into a table comes back where a line among those that fill it comes or goes.
tags: cold
--- file desk.py
table = {0: [], 1: {"a": 3}}
if table:
    if isinstance(table, dict):
        table[3] = 4
--- file shop.py
from desk import table
if isinstance(table, dict):
    table[6] = 3
--- file till.py
import desk
for each in "ab":
    desk.table[each] = each
def add(key, table=desk.table):
    table[key] = key
add("c")
size = len(desk.table)
--- hold
import desk, shop, till
from desk import table
--- edit desk.py
table = {0: [], 1: {"a": 3}, 2: 2}
if table:
    if isinstance(table, dict):
        table[3] = 4
--- expect
assert desk.table is table
assert set(table) == {0, 1, 2, 3, 6, "a", "b", "c"} and till.size == 8
--- edit desk.py
table = {0: [], 1: {"a": 3}, 2: 2}
--- expect
assert desk.table is table
assert set(table) == {0, 1, 2, 6, "a", "b", "c"} and till.size == 7
--- edit desk.py
table = {0: [], 1: {"a": 5}, 2: 2}
if table:
    table[3] = 4
--- expect
assert set(table) == {0, 1, 2, 3, 6, "a", "b", "c"} and till.size == 8
--- edit desk.py
table = {0: [], 1: {"a": 5}, 2: 2}
if table:
    table[3] = 4
table.pop(2)
--- expect
assert set(table) == {0, 1, 3, 6, "a", "b", "c"} and till.size == 7 and table[1] == {"a": 5}
