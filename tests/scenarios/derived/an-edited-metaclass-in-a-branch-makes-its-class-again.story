An edited metaclass makes its class again where both stand in one statement.
tags: cold
--- file shop.py
try:
    class Meta(type):
        def __new__(mcs, name, bases, space):
            space["size"] = 2
            return super().__new__(mcs, name, bases, space)
    class Kind(metaclass=Meta):
        def told(self):
            return 2
finally:
    pass
--- hold
import shop
--- replace shop.py
-             space["size"] = 2
+             space["size"] = 3
...
-             return 2
+             return 3
--- expect
assert shop.Kind.size == 3
