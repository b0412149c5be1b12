Another base of a class reaches the classes derived from it in other modules.
tags: cold
--- file base.py
class Plain:
    def kind(self):
        return "plain"

class Fancy:
    def kind(self):
        return "fancy"

class Middle(Plain):
    pass
--- file leaf.py
from base import Middle

class Leaf(Middle):
    pass
--- hold
import base, leaf
old = leaf.Leaf()
Leaf, Middle = leaf.Leaf, base.Middle
--- replace base.py
- class Middle(Plain):
+ class Middle(Fancy):
--- expect
assert leaf.Leaf is Leaf
assert base.Middle is Middle
assert old.kind() == "fancy"
assert isinstance(old, base.Fancy)
assert not isinstance(old, base.Plain)
