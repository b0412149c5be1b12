A method that gets a decorator of the standard library is the same function for whoever holds it.
--- file shop.py
import textwrap
from contextlib import contextmanager

class W(textwrap.TextWrapper):
    def indent(self, n):
        yield n

def outer(n):
    yield n
--- hold
from shop import W, outer
held = W.indent
--- replace shop.py
-     def indent(self, n):
+     @contextmanager
+     def indent(self, n):
--- expect
assert W.indent is held

with held(W(), 3) as n:
    assert n == 3
