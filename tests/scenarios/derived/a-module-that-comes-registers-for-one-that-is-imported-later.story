A registration in a module that imports the registry only from now on reaches what is executed after it.
tags: cold
--- file registry.py
class Registry:
    entries = {}
    @classmethod
    def add(cls, thing):
        cls.entries[thing.__name__] = thing
        return thing
--- file plugins.py
--- file uses.py
import plugins
from registry import Registry
COUNT = len(Registry.entries)
--- hold
import uses
--- edit plugins.py
from registry import Registry
@Registry.add
class Plugin:
    pass
--- expect
assert uses.COUNT == 1
