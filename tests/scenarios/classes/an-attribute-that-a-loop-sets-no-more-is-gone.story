What a loop at the top level set on a class goes when the loop sets it no more.
tags: cold
--- file shop.py
class Basket:
    pass
def make(name):
    def operation(self):
        return name
    return operation
for name in ("add", "drop"):
    setattr(Basket, name, make(name))
--- hold
import shop
--- replace shop.py
- for name in ("add", "drop"):
+ for name in ("add",):
--- expect
assert shop.Basket().add() == "add"
assert not hasattr(shop.Basket, "drop")
