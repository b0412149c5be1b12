A class that gets another metaclass cannot change in place, which is said.
--- file rules.py
class Rule:
    def check(self):
        return 1
--- hold
import rules
Rule, old = rules.Rule, rules.Rule()
--- edit rules.py
from abc import ABC, abstractmethod

class Rule(ABC):
    def check(self):
        return 2

    @abstractmethod
    def other(self): ...
--- expect
assert old.check() == 2
--- report
assert rules.Rule is Rule or [item.code for item in report.stale] == ["HMR104"]
