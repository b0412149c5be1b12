A member of a class that reads what another member fills follows what that uses.
tags: cold
--- file conf.py
FIELDS = ["a", "b"]
--- file shop.py
import conf
class Row:
    fields = []
    fields.extend(conf.FIELDS)
    count = len(fields)
    last = fields[-1]
class Table:
    sizes = {}
    for _name in conf.FIELDS:
        sizes[_name] = len(_name)
    doubled = [size * 2 for size in sizes.values()]
    total = sum(sizes.values())
class Big(Table):
    limit = Table.total + Row.count
--- hold
from shop import Row, Table
row = Row()
--- replace conf.py
- FIELDS = ["a", "b"]
+ FIELDS = ["a", "bb", "c"]
--- expect
assert row.fields == ["a", "bb", "c"]
assert (row.count, row.last) == (3, "c")
assert Table.doubled == [2, 4, 2]
assert Table.total == 4
import shop
assert shop.Big.limit == 7
