What the program itself has registered in an object stays when a call that does so is edited.
--- file reg.py
class Registry:
    def __init__(self):
        self.items = {}

    def register(self, name, value):
        self.items[name] = value


registry = Registry()
--- file shop.py
from reg import registry

registry.register("tea", 1)
registry.register("cake", 2)
--- hold
import reg, shop
reg.registry.register("mine", 3)
--- replace shop.py
- registry.register("tea", 1)
+ registry.register("tea", 5)
--- expect
assert reg.registry.items == {"tea": 5, "cake": 2, "mine": 3}, reg.registry.items
