Methods that a decorator puts into an object of their own class are the live ones when the object is made anew.
tags: cold
--- file tables.py
class Table:
    def __init__(self):
        self.known = {}

    def on(self, kind, name="default"):
        def put(function):
            self.known[kind, name] = function
            return function

        return put
--- file shop.py
from tables import Table


class Shop:
    rows = Table()

    @rows.on(int)
    def count(self, n):
        return n

    @rows.on(str, "name")
    def name(self, text):
        return text

    def ask(self, what, name="default"):
        return self.rows.known[type(what), name](self, what)
--- hold
from shop import Shop

shop, count = Shop(), Shop.count
--- replace tables.py
-         self.known = {}
+         self.known, self.label = {}, "table"
--- expect
assert Shop.rows.label == "table"
assert Shop.rows.known == {(int, "default"): Shop.count, (str, "name"): Shop.name}
assert Shop.count is count and shop.ask(3) == 3
--- report
assert report.ok and report.stale == ()
--- replace tables.py
-             self.known[kind, name] = function
+             self.known[kind, name, 0] = function
...
-         self.known, self.label = {}, "table"
+         self.known: dict = {}
--- expect
assert Shop.rows.known == {(int, "default", 0): Shop.count, (str, "name", 0): Shop.name}, Shop.rows.known
assert Shop.count is count and not hasattr(Shop.rows, "label")
--- replace shop.py
-         return n
+         return n + 1
...
-     @rows.on(str, "name")
+     @rows.on(str, "text")
--- expect
assert Shop.rows.known == {(int, "default", 0): Shop.count, (str, "text", 0): Shop.name}, Shop.rows.known
assert Shop.count is count and shop.count(1) == 2
--- report
assert report.ok and report.stale == ()
