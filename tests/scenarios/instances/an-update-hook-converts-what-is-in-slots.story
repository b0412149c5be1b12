A hook sees and may change what an instance has in slots; a failure puts it back.
--- file tank.py
class Tank:
    __slots__ = ("liters", "unit", "__weakref__")

    def __init__(self):
        self.liters = 10
--- hold
import tank
old, later = tank.Tank(), tank.Tank()
later.unit = "l"
--- replace tank.py
-         self.liters = 10
+         self.liters = 1000
+
+     def __hmr_update__(self, old):
+         self.liters = old["liters"] * 100
+         self.unit = old["unit"]
--- expect
assert (old.liters, later.liters) == (10, 10)
assert not hasattr(old, "unit")
--- report
assert not report.ok
--- replace tank.py
-         self.unit = old["unit"]
+         self.unit = old.get("unit", "dl")
--- expect
assert (old.liters, old.unit) == (1000, "dl")
assert (later.liters, later.unit) == (1000, "l")
