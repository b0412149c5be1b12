A property makes something when it is first asked for, and keeps it in an attribute.
tags: cold
--- file shop/__init__.py
--- file shop/engine.py
from shop import conf

class Engine:
    def __init__(self, url):
        self.url = url

class Shop:
    def __init__(self):
        self._engine = None

    @property
    def engine(self):
        if self._engine is None:
            self._engine = Engine(conf.URL)
        return self._engine

shop = Shop()

def get():
    return shop.engine
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
