An object that a statement makes anew while somebody holds the old one is named; a value is not.
--- file shop.py
from decimal import Decimal
from queue import Queue

class Till:
    def __init__(self, size):
        self.size = size
        self.myself = self

class Slim:
    __slots__ = ("size",)

    def __init__(self, size):
        self.size = size

TILL = Till(1)
SLIM = Slim(1)
ALONE = Till(1)
PRICE = Decimal(1)
QUEUE = Queue(1)

def read():
    return {"size": [1]}

PRICES = read()
SIZES = read()["size"]
--- hold
import shop
class Server:
    pass
server = Server()
server.till, server.slim, server.price = shop.TILL, shop.SLIM, shop.PRICE
server.prices = shop.PRICES
--- replace shop.py
- TILL = Till(1)
- SLIM = Slim(1)
- ALONE = Till(1)
- PRICE = Decimal(1)
- QUEUE = Queue(1)
+ TILL = Till(2)
+ SLIM = Slim(2)
+ ALONE = Till(2)
+ PRICE = Decimal(2)
+ QUEUE = Queue(2)
...
-     return {"size": [1]}
+     return {"size": [2]}
--- expect
assert (shop.TILL.size, shop.SLIM.size, shop.ALONE.size, shop.PRICE) == (2, 2, 2, 2)
assert server.till.size == 1
server.till = shop.TILL
--- report
assert [(item.code, item.target) for item in report.stale] == [
    ("HMR114", "shop:TILL"), ("HMR114", "shop:SLIM"), ("HMR114", "shop:PRICES"),
]
import gc
gc.collect()
assert [item.target for item in session.status().stale] == ["shop:SLIM", "shop:PRICES"]
