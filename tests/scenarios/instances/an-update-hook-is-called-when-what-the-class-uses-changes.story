A class that gets another attribute since a constant changed converts its instances, once.
--- file size.py
SIZE = 1
--- file tank.py
from size import SIZE

class Base:
    size = SIZE

class Tank(Base):
    count = 0

    def __hmr_update__(self, old):
        self.count += 1
--- hold
import size, tank
old = tank.Tank()
--- replace size.py
- SIZE = 1
+ SIZE = 2
--- expect
assert (old.size, old.count) == (2, 1)
