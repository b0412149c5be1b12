A flag that gets a member has it, and so have the masks; the members that stay are the same objects.
tags: cold
--- file shop.py
import enum


class Mode(enum.IntFlag):
    READ = 1
    WRITE = 2
    BOTH = READ | WRITE


class Colour(enum.Flag):
    RED = 1
    BLUE = 2


class Level(enum.IntEnum):
    LOW = 1


--- hold
from shop import Colour, Level, Mode

read, red, low = Mode.READ, Colour.RED, Level.LOW
--- replace shop.py
-     BOTH = READ | WRITE
+     RUN = 4
+     BOTH = READ | WRITE
+     ALL = BOTH | RUN
...
-     BLUE = 2
+     BLUE = 2
+     GREEN = 4
...
-     LOW = 1
+     LOW = 1
+     HIGH = 2
--- expect
import pickle

assert Mode.READ is read and Colour.RED is red and Level.LOW is low
assert list(Mode) == [1, 2, 4] and Mode.ALL == 7 and Mode.ALL is Mode(7)
assert Mode(4) is Mode.RUN and isinstance(Mode.RUN, Mode)
assert (~Mode.READ) == 6 and Mode.RUN in Mode.ALL
assert list(Colour) == [red, Colour.BLUE, Colour.GREEN]
assert (Colour.GREEN | red).value == 5
assert list(Level) == [1, 2] and Level(2) is Level.HIGH
assert pickle.loads(pickle.dumps(Mode.RUN)) is Mode.RUN
