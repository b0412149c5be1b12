A line that fills a table goes: what the running program has put in stays, and so does the table.
--- file rates.py
TABLE = {}
--- file shop.py
from rates import *
TABLE["tea"] = 1
TABLE |= {"milk": 2}
TABLE.update(cake=3)
--- hold
import rates, shop
table = rates.TABLE
table["guest"] = 9
--- replace shop.py
- TABLE.update(cake=3)
--- expect
assert rates.TABLE is table and table["guest"] == 9
assert table["tea"] == 1 and table["milk"] == 2
--- replace shop.py
- TABLE["tea"] = 1
+ TABLE["tea"] = 5
--- expect
assert rates.TABLE is table and table["guest"] == 9 and table["tea"] == 5
