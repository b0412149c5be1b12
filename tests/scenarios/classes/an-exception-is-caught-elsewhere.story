An exception class edited in one module is caught in another.
tags: cold
--- file faults.py
class Failure(Exception):
    def text(self):
        return "old"
--- file shop.py
from faults import Failure


def buy():
    raise Failure(3)
--- file till.py
from faults import Failure
from shop import buy


def attempt():
    try:
        buy()
    except Failure as failure:
        return failure.text()
--- hold
from till import attempt
--- replace faults.py
-     def text(self):
-         return "old"
+     code = 5
+
+     def text(self):
+         return f"new {self.code} {self.args}"
--- expect
assert attempt() == "new 5 (3,)"
