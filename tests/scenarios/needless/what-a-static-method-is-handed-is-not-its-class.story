A static method alters what it is handed, which is neither its class nor an object of it.
tags: cold
--- file tools.py
class Wrap:
    def __init__(self, kind):
        self.kind = kind

    def __call__(self, function):
        function.notes = []
        return Wrap.settle(function, self.kind)

    @staticmethod
    def settle(function, kind):
        function.notes.append((kind, function.__doc__))
        function.__dict__.update(kind=kind)
        return function
--- file shop.py
from tools import Wrap

@Wrap("a")
def price():
    "What it costs."
    return 1
--- file stock.py
from tools import Wrap

@Wrap("b")
def amount():
    "How many there are."
    return 2
--- file app.py
import shop
import stock
--- hold
import app
from app import shop, stock
--- replace shop.py
-     "What it costs."
+     "The price of it."
--- expect
assert shop.price.notes == [("a", "The price of it.")]
assert stock.amount.notes == [("b", "How many there are.")]
--- report
assert {action.module for action in report.actions} == {"shop"}, str(report)
