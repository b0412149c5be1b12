A hook that goes through a class which runs again meets nothing that it has set on it itself.
tags: cold
--- file base.py
NAMES = ["a", "b"]
class Base:
    def __init_subclass__(cls, **words):
        cls.fields = [name for name in vars(cls) if not name.startswith("_")]
        cls.words = words
class Tree:
    def __init_subclass__(cls):
        if "children" not in vars(cls):
            cls.children = []
--- file model.py
from base import Base, NAMES, Tree
class Model(Base, size=3):
    x = len(NAMES)
    y = 2
class Node(Tree):
    depth = len(NAMES)
--- hold
import model
--- replace base.py
- NAMES = ["a", "b"]
+ NAMES = ["a", "b", "c"]
--- expect
assert model.Model.x == model.Node.depth == 3
assert model.Model.fields == ["x", "y"], model.Model.fields
assert model.Model.words == {"size": 3} and model.Node.children == []
--- replace model.py
-     x = len(NAMES)
+     x = 7
--- expect
assert model.Model.fields == ["x", "y"], model.Model.fields
