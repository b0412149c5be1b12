A class that only moved or was reworded converts nothing.
tags: still
--- file tank.py
class Tank:
    def __init__(self):
        self.liters = 10

    def __hmr_update__(self, old):
        self.called = True
--- hold
import tank
old = tank.Tank()
--- edit tank.py
# moved
class Tank:
    def __init__(self):
        self.liters = 10  # unchanged

    def __hmr_update__(self, old):
        self.called = True
--- expect
assert old.__dict__ == {"liters": 10}
