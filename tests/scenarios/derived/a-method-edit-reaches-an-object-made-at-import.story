An object whose initialiser was edited is made anew where a statement made it.
imported: after
tags: cold
--- file models.py
class Basket:
    def __init__(self):
        self.items = ["a"]

KINDS = {"basket": Basket}
--- file shop.py
from models import KINDS

first = KINDS["basket"]().items
--- hold
import shop
--- replace models.py
-         self.items = ["a"]
+         self.items = ["b"]
--- expect
assert shop.first == ["b"]
