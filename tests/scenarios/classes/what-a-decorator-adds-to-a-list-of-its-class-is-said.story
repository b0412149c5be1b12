What a decorator puts a second time into a list that it finds on its class is said.
--- file shop.py
def mark(cls):
    if "marks" not in vars(cls):
        cls.marks = []
    cls.marks.append(cls.__name__)
    return cls

@mark
class Order:
    rate = 1
--- hold
import shop
--- replace shop.py
-     rate = 1
+     rate = 2
+ 
+     def total(self):
+         return self.rate
--- expect
assert shop.Order.rate == 2
--- report
assert [entry.code for entry in report.stale] == ["HMR112"], report
