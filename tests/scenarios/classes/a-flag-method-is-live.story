A method edit of a Flag is live for its members and their combinations.
tags: cold
--- file shop.py
from enum import Flag, auto


class Mode(Flag):
    READ = auto()
    WRITE = auto()

    def text(self):
        return "old"
--- hold
from shop import Mode
both = Mode.READ | Mode.WRITE
--- replace shop.py
-         return "old"
+         return str(self.value)
--- expect
assert both.text() == "3"
assert Mode.READ.text() == "1"
