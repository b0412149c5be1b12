An object of the program that raises whatever it is asked stops no revision.
--- file shop.py
class Proxy:
    def __init__(self, find):
        object.__setattr__(self, "find", find)

    @property
    def __class__(self):
        raise RuntimeError("outside of a request")

    def __getattribute__(self, name):
        raise RuntimeError("outside of a request")

    def __eq__(self, other):
        raise RuntimeError("outside of a request")

    def __hash__(self):
        raise RuntimeError("outside of a request")

    def __repr__(self):
        raise RuntimeError("outside of a request")

    def __bool__(self):
        raise RuntimeError("outside of a request")


def find():
    return 1


request = Proxy(find)


class View:
    asked = request

    def show(self, of=request):
        return 1
--- hold
import shop
from shop import request, View
--- replace shop.py
- def find():
-     return 1
+ def find():
+     return 2
...
-     def show(self, of=request):
-         return 1
+     def show(self, of=request):
+         """Show it."""
+         return 2
--- expect
assert shop.find() == 2
assert View().show() == 2
