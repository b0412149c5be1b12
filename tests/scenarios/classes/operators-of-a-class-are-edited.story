Operators that are edited, added and reflected work between old and new instances.
tags: cold
--- file money.py
class Money:
    def __init__(self, cents):
        self.cents = cents

    def __add__(self, other):
        return Money(self.cents + other.cents)
--- hold
import money
old = money.Money(1)
--- replace money.py
-         return Money(self.cents + other.cents)
+         return Money(self.cents + other.cents + 100)
+
+     def __radd__(self, other):
+         return Money(other + self.cents)
+
+     def __lt__(self, other):
+         return self.cents < other.cents
+
+     def __len__(self):
+         return self.cents
+
+     def __iter__(self):
+         return iter([self.cents])
--- expect
assert (old + money.Money(2)).cents == 103
assert (5 + old).cents == 6
assert sorted([money.Money(9), old])[0] is old
assert len(old) == 1
assert list(old) == [1]
