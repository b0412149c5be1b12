A decorator notes a function on a class; without the decorator, the class has what its body says.
tags: cold
--- file shop.py
class Kind:
    default = None

def main(function):
    Kind.default = function
    return function

def tea():
    return "tea"

@main
def water():
    return "water"
--- hold
import shop
--- replace shop.py
- @main
- def water():
+ def water():
--- expect
assert shop.Kind.default is None
--- report
assert report.stale == ()
