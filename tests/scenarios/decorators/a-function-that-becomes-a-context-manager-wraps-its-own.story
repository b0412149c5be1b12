A function that gets a decorator of another module wraps what the decorator got, not itself.
tags: cold
--- file shop.py
from contextlib import contextmanager

def opened(name):
    return name

def closed(name):
    return name
--- file tools.py
def loud(function):
    def call(*args):
        return function(*args) + "!"
    return call
--- hold
import inspect
import shop
import tools
from shop import opened, closed
--- replace shop.py
- from contextlib import contextmanager
- 
- def opened(name):
-     return name
- 
- def closed(name):
-     return name
+ from contextlib import contextmanager
+ from tools import loud
+ 
+ @contextmanager
+ def opened(name):
+     yield name
+ 
+ @loud
+ def closed(name):
+     return name
--- expect
assert inspect.isgeneratorfunction(inspect.unwrap(opened))
with opened("shop") as name:
    assert name == "shop"
assert inspect.unwrap(closed) and closed("shop") == "shop!"
