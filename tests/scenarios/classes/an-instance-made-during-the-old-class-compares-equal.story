Equality that looks at the class holds between instances made before and after.
--- file shop.py
class Money:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return type(self) is type(other) and self.n == other.n

    def __hash__(self):
        return hash(self.n)

    def text(self):
        return "old"
--- hold
import shop
held = {shop.Money(3): "kept"}
--- replace shop.py
-         return "old"
+         return "new"
+
+     def more(self):
+         return Money(self.n + 1)
--- expect
assert held[shop.Money(3)] == "kept"
assert shop.Money(2).more() in held
