A method edit of an enum is live for its members, which are the same objects.
tags: cold
--- file shop.py
from enum import Enum


class Colour(Enum):
    RED = 1

    def text(self):
        return self.name
--- hold
import shop
from shop import Colour
red = Colour.RED
--- replace shop.py
-         return self.name
+         return self.name.lower()
--- expect
assert red.text() == "red"
assert shop.Colour.RED is red
assert shop.Colour is Colour
assert Colour(1) is red
