A value got through a property and an inherited method of another module's object follows.
tags: cold
--- file base.py
class Base:
    def name(self):
        return "base"
    @property
    def size(self):
        return 1
--- file thing.py
from base import Base
class Thing(Base):
    pass
thing = Thing()
--- file app.py
from thing import thing
NAME = thing.name()
SIZE = thing.size
--- hold
import app
--- replace base.py
-         return "base"
+         return "ground"
...
-         return 1
+         return 2
--- expect
assert app.NAME == "ground"
assert app.SIZE == 2
