A key that a table was made with by a keyword is no other line's, and stays where it stands.
tags: cold
--- file shop.py
TABLES = {}
TABLES["day"] = dict(tea=1, price=2, milk=3)
TABLES["day"]["cake"] = 4
TABLES["day"]["print"] = ["price", "name"]
TABLES["night"] = dict(beer=1)
--- file uses.py
import shop

def keys():
    return {name: list(table) for name, table in shop.TABLES.items()}

KEYS = keys()
--- hold
import shop, uses
--- replace shop.py
- TABLES["night"] = dict(beer=1)
+ TABLES["night"] = dict(beer=1, wine=2)
--- expect
assert list(shop.TABLES["day"]) == ["tea", "price", "milk", "cake", "print"]
assert uses.KEYS == {"day": ["tea", "price", "milk", "cake", "print"], "night": ["beer", "wine"]}
--- replace shop.py
- TABLES["day"]["cake"] = 4
+ TABLES["day"]["cake"] = 5
--- expect
assert list(shop.TABLES["day"]) == ["tea", "price", "milk", "cake", "print"]
assert uses.KEYS == {"day": ["tea", "price", "milk", "cake", "print"], "night": ["beer", "wine"]}
