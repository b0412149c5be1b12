A base method that is abstract no more lets derived classes be made.
tags: cold
--- file rules.py
from abc import ABC, abstractmethod

class Rule(ABC):
    @abstractmethod
    def check(self): ...
--- file mine.py
from rules import Rule

class Mine(Rule):
    pass
--- hold
import rules, mine
--- edit rules.py
from abc import ABC, abstractmethod

class Rule(ABC):
    def check(self):
        return "checked"
--- expect
assert mine.Mine().check() == "checked"
assert mine.Mine.__abstractmethods__ == frozenset()
