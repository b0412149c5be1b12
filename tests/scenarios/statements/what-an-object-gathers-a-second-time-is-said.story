A call of an object's method, of a library's perhaps, that runs again and gathers twice is said.
imported: after
--- file names.py
import ast

class Names(ast.NodeVisitor):
    def __init__(self):
        self.found = []

    def visit_Name(self, node):
        self.found.append(node.id)
--- file table.py
import ast

from names import Names

names = Names()
names.visit(ast.parse("a + b"))
--- hold
import table
--- replace names.py
-         self.found.append(node.id)
+         self.found.append(node.id + "!")
--- expect
assert table.names.found[-2:] == ["a!", "b!"]
--- report
assert [entry.code for entry in report.stale] == ["HMR112"], report
