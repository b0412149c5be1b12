What a module registers that an edit imports first counts for the modules that a start executes later.
tags: cold
--- file registry.py
class Registry:
    entries = {}
    @classmethod
    def add(cls, function):
        cls.entries[function.__name__] = function
        return function

class Counter:
    def many(self):
        return len(Registry.entries)

counter = Counter()
--- file teas.py
RATE = 1
--- file shop.py
from registry import counter
MANY = counter.many()
--- hold
import registry, teas, shop
--- edit green.py
from registry import Registry
RATE = 2

@Registry.add
def brew(): ...
--- edit teas.py
from green import RATE
--- expect
assert (teas.RATE, shop.MANY) == (2, 1)
