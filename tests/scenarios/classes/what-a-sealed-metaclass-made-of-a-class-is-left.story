What a metaclass that makes no more classes had made of an attribute is left, and the report says so.
--- file nodes.py
class Sealed(type):
    def __new__(mcs, name, bases, namespace):
        for base in bases:
            namespace["fields"] = base.fields + namespace["fields"]
        return super().__new__(mcs, name, bases, namespace)


class Node(metaclass=Sealed):
    fields = ("a",)


class Leaf(Node):
    fields = ("b",)


def refuse(*args):
    raise TypeError("no more nodes")


Sealed.__new__ = staticmethod(refuse)
--- hold
from nodes import Leaf
--- replace nodes.py
-     fields = ("b",)
+     fields = ("c",)
--- expect
assert Leaf.fields == ("a", "b")
--- report
assert report.ok and [item.code for item in report.stale] == ["HMR106"]
