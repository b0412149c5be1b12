Classes registered with an abstract base stay registered after an edit of it.
tags: cold
--- file rules.py
from abc import ABC, abstractmethod

class Rule(ABC):
    weight = 1

    @abstractmethod
    def check(self): ...
--- hold
import rules

@rules.Rule.register
class Mine:
    pass
--- replace rules.py
-     weight = 1
+     weight = 2
+
+     def note(self):
+         return "n"
--- expect
assert isinstance(Mine(), rules.Rule)
assert rules.Rule.weight == 2
