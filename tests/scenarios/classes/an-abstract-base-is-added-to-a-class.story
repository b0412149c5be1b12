A class that gets an abstract base in place is an instance of it, and abstract where it has to be.
--- file rules.py
from abc import ABC, abstractmethod

class Rule(ABC):
    @abstractmethod
    def check(self): ...

class Base(ABC):
    pass

class Mine(Base):
    pass
--- hold
import rules
Mine, old = rules.Mine, rules.Mine()
--- replace rules.py
- class Mine(Base):
-     pass
+ class Mine(Base, Rule):
+     def more(self):
+         return 1
--- expect
assert rules.Mine is Mine
assert isinstance(old, rules.Rule)
assert Mine.__abstractmethods__ == {"check"}
try:
    Mine()
except TypeError:
    made = False
else:
    made = True
assert not made
