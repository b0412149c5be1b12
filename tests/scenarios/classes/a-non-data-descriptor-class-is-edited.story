The `__get__` of a descriptor class is live in every class that has one.
tags: cold
--- file lazy.py
class lazy:
    def __init__(self, function):
        self.function = function

    def __get__(self, instance, owner):
        return self.function(instance)
--- file use.py
from lazy import lazy

class Use:
    @lazy
    def value(self):
        return 1
--- hold
import lazy, use
old = use.Use()
--- replace lazy.py
-         return self.function(instance)
+         return self.function(instance) + 10
--- expect
assert old.value == 11
