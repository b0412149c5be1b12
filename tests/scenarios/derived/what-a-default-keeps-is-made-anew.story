A function keeps what it has made in the default of a parameter.
tags: cold
--- file shop/__init__.py
--- file shop/engine.py
from shop import conf

class Engine:
    def __init__(self, url):
        self.url = url

def get(made=[]):
    if not made:
        made.append(Engine(conf.URL))
    return made[0]
--- file shop/conf.py
URL = "a"
--- file shop/main.py
from shop.engine import get

ENGINE = get()
--- file shop/other.py
from shop import main
from shop.engine import get

ENGINE = get()
--- hold
import shop.engine
import shop.main
import shop.other
--- replace shop/conf.py
- URL = "a"
+ URL = "b"
--- expect
assert shop.main.ENGINE.url == "b"
assert shop.other.ENGINE is shop.main.ENGINE
assert shop.engine.get() is shop.main.ENGINE
--- replace shop/engine.py
-         self.url = url
+         self.url = url.upper()
--- expect
assert shop.main.ENGINE.url == "B"
assert shop.other.ENGINE is shop.main.ENGINE
assert shop.engine.get() is shop.main.ENGINE
