An instance that others keep as a callback runs its edited __call__.
tags: cold
--- file shop.py
class Greeter:
    def __call__(self, name):
        return name
--- hold
from shop import Greeter
callbacks = [Greeter()]
--- replace shop.py
-         return name
+         return name.upper()
--- expect
assert callbacks[0]("ann") == "ANN"
