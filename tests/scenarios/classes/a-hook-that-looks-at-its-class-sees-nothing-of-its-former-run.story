What `__init_subclass__` had set on a class goes before it is called again, so that it makes it anew.
tags: cold
--- file shop.py
import string

class Label(string.Template):
    delimiter = "$"

class Base:
    def __init_subclass__(cls):
        cls.path = vars(cls).get("path", "") + "/" + cls.name

class Shop(Base):
    name = "shop"
--- hold
from shop import Label, Shop
label = Label("%who pays $who")
--- replace shop.py
-     delimiter = "$"
+     delimiter = "%"
...
-     name = "shop"
+     name = "store"
--- expect
assert label.substitute(who="Ann") == "Ann pays $who"
assert Shop.path == "/store"
--- replace shop.py
-         cls.path = vars(cls).get("path", "") + "/" + cls.name
+         cls.path = vars(cls).get("path", "") + "//" + cls.name
--- expect
assert Shop.path == "//store"
--- report
assert report.stale == ()
