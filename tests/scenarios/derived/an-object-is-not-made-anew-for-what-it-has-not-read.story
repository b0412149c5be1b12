An object is made anew for an attribute that its inherited `__init__` has read, and for no other.
--- file base.py
class Base:
    size = 1
    colour = "red"

    def __init__(self):
        self.room = self.size * 2

    def paint(self):
        return self.colour
--- file shop.py
from base import Base

class Box(Base):
    size = 3
    colour = "blue"

class Jar(Base):
    size = 4

box = Box()
jar = Jar()
--- hold
import shop
box, jar = shop.box, shop.jar
--- replace shop.py
-     colour = "blue"
+     colour = "green"
--- expect
assert shop.box is box and box.paint() == "green"
--- replace shop.py
-     size = 3
+     size = 5
--- expect
assert shop.box.room == 10 and shop.jar is jar
--- report
assert [item.target for item in report.stale] == ["shop:box"]
