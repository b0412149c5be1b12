What an app takes over from a class, or a module, that a text names follows it, what comes and goes too.
needs: flask
tags: cold
--- file settings/__init__.py
--- file settings/shop.py
RATE = 2

class Base:
    NAME = "shop"

class Shop(Base):
    FEE = RATE * 2
    EXTRA = 1
--- file plain.py
LIMIT = 5
--- file app.py
from flask import Flask
app, other = Flask("app"), Flask("other")
app.config.from_object("settings.shop.Shop")
other.config.from_object("plain")
TITLE = app.config["NAME"] + "!"
--- hold
import app
config, other = app.app.config, app.other.config
--- replace settings/shop.py
-     NAME = "shop"
+     NAME = "store"
+     KIND = "corner"
--- expect
assert (config["NAME"], config["KIND"], app.TITLE) == ("store", "corner", "store!")
--- report
assert report.ok and not report.stale
--- replace settings/shop.py
- RATE = 2
+ RATE = 3
...
-     EXTRA = 1
--- expect
assert config["FEE"] == 6
assert "EXTRA" not in config
--- report
assert report.ok and not report.stale
--- replace plain.py
- LIMIT = 5
+ LIMIT = 6
+ DEBUG = True
--- expect
assert (other["LIMIT"], other["DEBUG"]) == (6, True)
--- report
assert report.ok and not report.stale
--- replace plain.py
- LIMIT = 6
- DEBUG = True
+ LIMIT = 7
--- expect
assert (other["LIMIT"], other["DEBUG"]) == (7, False)
--- report
assert report.ok and not report.stale
