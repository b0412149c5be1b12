The edited call of a class-based decorator is live in what it decorated.
tags: cold
--- file shop.py
class Shout:
    def __init__(self, function):
        self.function = function

    def __call__(self, *args):
        return self.function(*args)


@Shout
def hello(name):
    return name
--- hold
from shop import hello
--- replace shop.py
-         return self.function(*args)
+         return self.function(*args).upper()
--- expect
assert hello("ann") == "ANN"
