A model that refers to itself gets a field.
needs: pydantic
tags: cold
--- file tree.py
from __future__ import annotations
from pydantic import BaseModel

class Node(BaseModel):
    value: int
    children: list[Node] = []
--- hold
import tree
Node = tree.Node
--- replace tree.py
-     value: int
+     value: int
+     label: str = "n"
--- expect
assert tree.Node is Node
made = Node.model_validate({"value": 1, "children": [{"value": 2, "label": "m"}]})
assert made.children[0].label == "m"
assert type(made.children[0]) is Node
