A function keeps a connection that it has made by a factory; what is edited has nothing to do with how it is made.
--- file shop.py
import sqlite3

FACTORIES = {"db": lambda: sqlite3.connect(":memory:")}
MADE = {}

def get(name):
    if name not in MADE:
        MADE[name] = FACTORIES[name]()
    return MADE[name]

def shown(rows):
    return [f"{name}" for name, in rows]

get("db").execute("create table items (name)")
get("db").execute("insert into items values ('tea')")
NAMES = shown(get("db").execute("select name from items"))
--- hold
import shop
db = shop.get("db")
db.execute("insert into items values ('milk')")
--- replace shop.py
-     return [f"{name}" for name, in rows]
+     return [f"{name}!" for name, in rows]
--- expect
assert shop.get("db") is db
assert shop.NAMES == ["tea!", "milk!"]
