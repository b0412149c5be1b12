A function loses a wrapper around one that registers: what another function has registered by the same decorator stays.
tags: still
--- file tools.py
HANDLERS = {}


def traced(name):
    def decorate(function):
        def inner(*args):
            return function(*args)
        HANDLERS[name] = inner
        return inner
    return decorate
--- file shop.py
import functools
import tools


@tools.traced("cheap")
def cheap(n=1):
    return n


@(lambda f: functools.wraps(f)(lambda *a: f(*a)))
@tools.traced("look")
def look(n=2):
    return n
--- hold
import shop, tools
kept = shop.look
--- replace shop.py
- @(lambda f: functools.wraps(f)(lambda *a: f(*a)))
- @tools.traced("look")
+ @tools.traced("look")
--- expect
assert sorted(tools.HANDLERS) == ["cheap", "look"]
assert tools.HANDLERS["cheap"]() == 1
assert tools.HANDLERS["look"]() == shop.look() == kept() == 2
