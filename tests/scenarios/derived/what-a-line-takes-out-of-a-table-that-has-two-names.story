A line that takes a key out of a table is edited: both names of the table hold it still, as at a start.
tags: cold
--- file shop.py
TABLE = {"x": 1, "y": 2}
OTHER = TABLE
TABLE.pop("x")
TABLE |= {"z": 3}
--- hold
import shop
table = shop.TABLE
--- replace shop.py
- TABLE.pop("x")
+ TABLE.pop("y")
--- expect
assert shop.TABLE == {"x": 1, "z": 3}, shop.TABLE
assert shop.OTHER is shop.TABLE is table
