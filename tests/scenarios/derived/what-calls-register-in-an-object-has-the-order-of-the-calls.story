What calls register in an object leaves nothing of a former call, and has the order of the calls.
tags: cold
--- file reg.py
class Registry:
    def __init__(self):
        self.items = {}
        self.order = []

    def add(self, name, value):
        self.items[name] = value
        self.order.append(name)


registry = Registry()
--- file shop.py
from reg import registry


def tea():
    return 1


def cake():
    return 2

registry.add("tea", tea)
registry.add("cake", cake)
--- file last.py
import shop
from reg import registry
KEYS = list(registry.items)
--- hold
import reg, shop, last
held = reg.registry
--- replace shop.py
- registry.add("tea", tea)
+ registry.add("green", tea)
--- expect
assert list(reg.registry.items) == ["green", "cake"], reg.registry.items
assert reg.registry.order == ["green", "cake"], reg.registry.order
assert last.KEYS == list(reg.registry.items), last.KEYS
assert held is reg.registry
--- replace shop.py
- registry.add("green", tea)
- registry.add("cake", cake)
+ registry.add("cake", cake)
+ registry.add("green", tea)
--- expect
assert list(reg.registry.items) == ["cake", "green"], reg.registry.items
assert last.KEYS == list(reg.registry.items), last.KEYS
--- report
assert report.ok and not report.stale, report.stale
