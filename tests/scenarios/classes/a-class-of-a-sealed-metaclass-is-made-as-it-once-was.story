A class of a metaclass that makes no more classes is made anew as above the statement that sealed it.
tags: cold
--- file nodes.py
class NodeType(type):
    def __new__(mcs, name, bases, space):
        inherited = getattr(bases[0], "fields", ()) if bases else ()
        space["fields"] = (*inherited, *space.get("fields", ()))
        made = super().__new__(mcs, name, bases, space)
        return made


class Node(metaclass=NodeType):
    fields = ("line",)


class Expr(Node):
    pass


class Name(Expr):
    fields = ("name",)


def refuse(*args):
    raise TypeError("no more nodes")


NodeType.__new__ = staticmethod(refuse)
del refuse
--- hold
import nodes
from nodes import Expr, Name, Node

name = Name()
--- replace nodes.py
-     fields = ("line",)
+     fields = ("line", "column")
...
- class Name(Expr):
-     fields = ("name",)
+ class Name(Expr):
+     fields = ("name", "context")
+ 
+ 
+ class Call(Expr):
+     fields = ("arguments",)
--- expect
assert Node.fields == ("line", "column")
assert Name.fields == name.fields == ("line", "column", "name", "context")
assert nodes.Call.fields == ("line", "column", "arguments")
assert nodes.Name is Name and nodes.Expr is Expr
try:
    nodes.NodeType("Other", (), {})
except TypeError:
    pass
else:
    raise AssertionError("it makes classes again")
--- replace nodes.py
-     fields = ("line", "column")
+     fields: tuple = ("line",)
...
-     fields = ("name", "context")
+     fields = ("name", "context")
+     number: int = 0
--- expect
assert Name.fields == name.fields == ("line", "name", "context")
assert nodes.Call.fields == ("line", "arguments")
