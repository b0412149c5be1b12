A value that an instance's method computed at import follows an edit of the method.
tags: cold
--- file shop.py
class Builder:
    def build(self):
        return [1]


TABLE = Builder().build()
--- hold
import shop
--- replace shop.py
-         return [1]
+         return [1, 2]
--- expect
assert shop.TABLE == [1, 2]
