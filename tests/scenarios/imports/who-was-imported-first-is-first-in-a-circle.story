The module of a circle that was imported first is where a start comes into it, after an edit, too.
imported: after
tags: cold
--- file base.py
from shop.part import Part
RATE = len(Part.__name__)
--- file conf.py
import importlib
base = importlib.import_module("base")
SIZE = "small"
def limit(number=1):
    return number
--- file last.py
from conf import SIZE
--- file menu.py
from conf import limit
TABLE = {"limit": limit}
--- file shop/__init__.py
import importlib
menu = importlib.import_module("menu")
part = importlib.import_module("shop.part")
--- file shop/part.py
class Part:
    pass
--- hold
import base, conf, last, menu, shop
--- edit conf.py
import importlib
base = importlib.import_module("base")
part = importlib.import_module("shop.part")
SIZE = "small"
limit = 5
--- expect
assert menu.limit == 5
assert menu.TABLE == {"limit": 5}, menu.TABLE
