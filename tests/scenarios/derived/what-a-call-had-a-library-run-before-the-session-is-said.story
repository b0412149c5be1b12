A call that had a library run a method is named when the method is edited, where nobody saw it run.
imported: before
--- file shop.py
import ast
import logging
import threading

class Names(ast.NodeVisitor):
    found = ()

    def visit_Name(self, node):
        self.found = (*self.found, node.id)

class Quiet(logging.Handler):
    def emit(self, record):
        self.last = record

class Worker(threading.Thread):
    def run(self):
        self.done = 1

names = Names()
names.visit(ast.parse("tea + cake"))
quiet = Quiet()
quiet.setLevel(20)
worker = Worker()
worker.start()
worker.join()
--- hold
import shop
--- replace shop.py
-         self.found = (*self.found, node.id)
+         self.found = (*self.found, node.id.upper())
--- replace shop.py
-         self.last = record
+         self.last = [record]
...
-         self.done = 1
+         self.done = 2
--- expect
import ast
now = shop.Names()
now.visit(ast.parse("milk"))
assert now.found == ("MILK",)
assert shop.names.found == ("tea", "cake")
--- report
assert [(item.code, item.target) for item in report.stale] == [
    ("HMR112", 'shop:names.visit(ast.parse("tea + cake"))'),
    ("HMR112", "shop:worker.start()"),
], str(report)
assert "Names.visit_Name" in str(report)
