Two modules wrap a decorated method one after the other; whichever is edited, each wraps once.
tags: cold
--- file shop.py
def deco(function):
    def inner(*args):
        return ["d", function(*args)]
    return inner
class Order:
    @deco
    def total(self):
        return 1
class App:
    def run(self):
        return 5
app = App()
def see():
    return Order().total(), app.run()
--- file logs.py
def logged(function, tag="l"):
    def call(*args):
        return [tag, function(*args)]
    return call
def audited(function, tag="a"):
    def call(*args):
        return [tag, function(*args)]
    return call
--- file first.py
import shop
from logs import logged
shop.Order.total = logged(shop.Order.total)
shop.app.run = logged(shop.app.run)
--- file second.py
import shop, first
from logs import audited
shop.Order.total = audited(shop.Order.total)
--- file end.py
import second, shop
X = shop.see()
--- hold
import end, shop
held = shop.Order.total
--- replace logs.py
- def logged(function, tag="l"):
+ def logged(function, tag="k"):
--- expect
assert end.X == (["a", ["k", ["d", 1]]], ["k", 5])
assert held(None) == ["a", ["k", ["d", 1]]]
--- replace logs.py
- def audited(function, tag="a"):
+ def audited(function, tag="b"):
--- expect
assert end.X == (["b", ["k", ["d", 1]]], ["k", 5])
assert held(None) == shop.Order().total() == ["b", ["k", ["d", 1]]]
