An `__hmr_update__` that raises fails the revision; instances and class are as before.
--- file tank.py
class Tank:
    def __init__(self):
        self.liters = 10
--- hold
import tank
tanks = [tank.Tank() for _ in range(3)]
tanks[2].liters = "many"
--- edit tank.py
class Tank:
    def __init__(self):
        self.milliliters = 10_000

    def __hmr_update__(self, old):
        self.milliliters = old["liters"] + 0
        del self.liters
--- expect
assert [t.__dict__ for t in tanks] == [{"liters": 10}, {"liters": 10}, {"liters": "many"}]
assert not hasattr(tank.Tank, "__hmr_update__")
--- report
assert not report.ok
assert report.error.kind == "TypeError"
--- replace tank.py
-         self.milliliters = old["liters"] + 0
-         del self.liters
+         self.milliliters = old["liters"] * 2
--- expect
assert [t.milliliters for t in tanks] == [20, 20, "manymany"]
