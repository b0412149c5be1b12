What a visitor of the standard library's found follows the methods that it has for what it meets.
tags: cold
--- file shop.py
import ast

class Finder(ast.NodeVisitor):
    def __init__(self):
        self.seen = []

    def visit_Name(self, node):
        self.seen.append(node.id)

def found(text):
    finder = Finder()
    finder.visit(ast.parse(text))
    return finder.seen

SEEN = found("price = rate * 3")
--- hold
import shop
--- replace shop.py
-     def visit_Name(self, node):
-         self.seen.append(node.id)
+     def visit_Name(self, node):
+         self.seen.append(node.id)
+
+     def visit_Constant(self, node):
+         self.seen.append(node.value)
--- expect
assert shop.SEEN == ["price", "rate", 3]
--- replace shop.py
-     def visit_Name(self, node):
-         self.seen.append(node.id)
- 
--- expect
assert shop.SEEN == [3]
