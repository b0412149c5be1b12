An edit before the session starts is seen where a member of a class is a lambda, too.
--- file shop.py
class Order:
    rank = lambda self: 1
    words = [lambda: "a", lambda: "b"]

    def total(self):
        return 2
--- hold
import shop
order = shop.Order()
--- replace shop.py
-     rank = lambda self: 1
+     rank = lambda self: 10
...
-         return 2
+         return 20
--- start
--- replace shop.py
-         return 20
+         return 30
--- expect
assert (order.rank(), order.total(), order.words[1]()) == (10, 30, "b")
