An `__hmr_update__` of a base is called for instances of an edited derived class.
--- file tank.py
class Live:
    def __hmr_update__(self, old):
        self.seen = sorted(old)

class Tank(Live):
    def __init__(self):
        self.liters = 10
--- hold
import tank
old = tank.Tank()
--- replace tank.py
-         self.liters = 10
+         self.liters = 10
+         self.unit = "l"
--- expect
assert old.seen == ["liters"]
