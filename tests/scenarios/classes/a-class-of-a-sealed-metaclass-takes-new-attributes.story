A class whose metaclass makes no more classes takes new methods and attributes.
known-failure: the class statement runs its metaclass again
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
