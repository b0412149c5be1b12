A bare object stays the same when its statement runs again, so what holds it goes on knowing it.
--- file shop.py
class Nobody:
    def greet(self):
        return "hi"
NOBODY = Nobody()
--- hold
import shop
kept = shop.NOBODY
--- replace shop.py
-         return "hi"
+         return "hello"
...
- NOBODY = Nobody()
+ NOBODY = Nobody(*())
--- expect
assert shop.NOBODY is kept and kept.greet() == "hello"
