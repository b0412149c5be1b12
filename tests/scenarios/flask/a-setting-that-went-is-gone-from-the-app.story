A setting that goes from the class or module that an app took them from is gone there, or has the default.
needs: flask
tags: cold
--- file config.py
class Base:
    RATE = 1

class Shop(Base):
    NAME = "shop"
    MAX_CONTENT_LENGTH = 1000
--- file limits.py
LIMIT = 5
LEAST = 1
--- file server.py
from flask import Flask

import limits
from config import Shop

app = Flask("server")
app.config.from_object(Shop)
app.config.from_object(limits)
app.config["LEAST"] = 3
--- hold
from server import app
app.config["MINE"] = "made at run time"
--- replace config.py
-     RATE = 1
+     pass
...
-     NAME = "shop"
-     MAX_CONTENT_LENGTH = 1000
+     NAME = "Shop"
--- replace limits.py
- LIMIT = 5
- LEAST = 1
+ MOST = 7
--- expect
found = {name: app.config.get(name) for name in ("RATE", "NAME", "LIMIT", "LEAST", "MOST", "MINE")}
assert found == {
    "RATE": None, "NAME": "Shop", "LIMIT": None, "LEAST": 3, "MOST": 7, "MINE": "made at run time"
}, found
assert "RATE" not in app.config
assert app.config["MAX_CONTENT_LENGTH"] is None
--- report
assert report.stale == (), str(report)
