A collection that a class's body makes has its new content for whoever holds it.
tags: cold
--- file shop.py
RATE = 2

class Till:
    prices = {"tea": RATE}
    names = ["a"]
    other = prices

    def total(self):
        return sum(self.prices.values())
--- hold
import shop
class Server:
    pass
server = Server()
server.prices, server.names = shop.Till.prices, shop.Till.names
till = shop.Till()
--- replace shop.py
- RATE = 2
+ RATE = 3
...
-     names = ["a"]
+     names = ["a", "b"]
--- expect
assert server.prices == {"tea": 3}
assert server.names == ["a", "b"]
assert server.prices is shop.Till.prices is shop.Till.other
assert till.total() == 3
--- report
assert report.ok and not report.stale
