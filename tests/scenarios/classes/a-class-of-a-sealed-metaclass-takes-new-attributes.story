A class whose metaclass makes no more classes takes new methods and attributes.
--- file nodes.py
class Sealed(type):
    pass


class Node(metaclass=Sealed):
    fields = ("a",)

    def shown(self):
        return 1


def refuse(*args):
    raise TypeError("no more nodes")


Sealed.__new__ = staticmethod(refuse)
--- hold
from nodes import Node

node = Node()
--- replace nodes.py
-     fields = ("a",)
+     fields = ("a", "b")
...
-         return 1
+         return 2
--- expect
assert node.fields == ("a", "b")
assert node.shown() == 2
--- replace nodes.py
-         return 2
+         return 3
+
+     def more(self):
+         return 4
--- expect
assert (node.shown(), node.more()) == (3, 4)
