A session that starts in a running program keeps the state that it finds.
--- file shop.py
CACHE = {}
MODE = "start"


def switch(mode):
    global MODE
    MODE = mode


def price():
    return "old"
--- hold
import shop
shop.CACHE["a"] = 1
shop.switch("running")
price = shop.price
--- start
--- replace shop.py
-     return "old"
+     return "new"
--- expect
assert price() == "new"
assert (shop.CACHE, shop.MODE) == ({"a": 1}, "running")
