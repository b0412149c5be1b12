What a visitor of the standard library found follows its methods, which nobody calls by name.
tags: cold
--- file names.py
import ast

class Names(ast.NodeVisitor):
    def __init__(self):
        self.found = []

    def visit_Name(self, node):
        self.found.append(node.id)

def names_in(text):
    names = Names()
    names.visit(ast.parse(text))
    return names.found
--- file shop.py
from names import names_in

FOUND = names_in("tea + cake")
--- hold
import shop
--- replace names.py
-         self.found.append(node.id)
+         self.found.append(node.id.upper())
--- expect
assert shop.FOUND == ["TEA", "CAKE"]
