A class's `__hmr_update__` is called for each live instance when its statement changed.
--- file tank.py
class Tank:
    def __init__(self):
        self.liters = 10
--- hold
import tank
first, second = tank.Tank(), tank.Tank()
second.liters = 20
--- edit tank.py
class Tank:
    def __init__(self):
        self.milliliters = 10_000

    def __hmr_update__(self, old):
        self.milliliters = old.pop("liters") * 1000
        del self.liters
--- expect
assert first.__dict__ == {"milliliters": 10_000}
assert second.__dict__ == {"milliliters": 20_000}
--- report
assert report.stale == ()
