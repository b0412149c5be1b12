Settings that an app took over from a class or a module follow when these are edited.
needs: flask
tags: cold
--- file config.py
class Base:
    RATE = 1

class Shop(Base):
    NAME = "shop"
--- file limits.py
LIMIT = 5
--- file server.py
from flask import Flask

import limits
from config import Shop

app = Flask("server")
app.config.from_object(Shop)
app.config.from_object(limits)
--- hold
from server import app
--- replace config.py
-     RATE = 1
+     RATE = 2
...
-     NAME = "shop"
+     NAME = "Shop"
+     PLACE = "here"
--- replace limits.py
- LIMIT = 5
+ LIMIT = 6
+ LEAST = 1
--- expect
found = {name: app.config.get(name) for name in ("RATE", "NAME", "PLACE", "LIMIT", "LEAST")}
assert found == {"RATE": 2, "NAME": "Shop", "PLACE": "here", "LIMIT": 6, "LEAST": 1}, found
