An object in the body of a class that runs as a whole is said to have another number than at a start.
--- file core.py
number = 0


class Meta(type):
    def __new__(meta, name, bases, space):
        space["names"] = sorted(name for name in space if not name.startswith("_"))
        return super().__new__(meta, name, bases, space)


class Clock:
    def __init__(self):
        global number
        self.name = f"clock{number:03}"
        self.ticks = 60
        number += 1
--- file shop.py
from core import Clock, Meta


class Order(metaclass=Meta):
    clock = Clock()
    size = 3
--- hold
import core, shop
--- replace core.py
-         self.ticks = 60
+         self.ticks = 24
--- replace shop.py
-     size = 3
+     size = 3
+     price = 4
--- expect
assert shop.Order.clock.ticks == 24
assert shop.Order.names == ["clock", "price", "size"]
--- report
said = [item.target for item in report.stale if item.code == "HMR112"]
assert said == (["shop:Order"] if shop.Order.clock.name != "clock000" else []), report
