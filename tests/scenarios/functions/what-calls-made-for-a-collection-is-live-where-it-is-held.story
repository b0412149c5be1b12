Functions that a call made for a collection, or for an object, are live wherever somebody has them.
tags: cold
--- file parts.py
def make(name, rate):
    def handler(x):
        return f"{name}:{x * rate}"

    return handler

def power(n, x):
    return x ** n

class Router:
    def __init__(self, names, rate):
        self.table = {name: make(name, rate) for name in names}
        self.default = make("default", rate)
--- file shop.py
from functools import partial
from parts import Router, make, power

RATE = 2
NAMES = ["tea", "cup"]
TABLE = {name: make(name, RATE) for name in NAMES}
ROWS = [make(name, RATE) for name in NAMES]
PAIR = (make("pair", RATE), RATE)
POWERS = {name: partial(power, number + RATE) for number, name in enumerate(NAMES)}
ROUTER = Router(NAMES, RATE)
HANDLERS = {}
HANDLERS["tea"] = make("tea", RATE)
CHAIN = []
CHAIN.append(make("first", RATE))
CHAIN.append(make("second", RATE))
--- hold
import parts, shop
held = [
    shop.TABLE["cup"], shop.ROWS[-1], shop.PAIR[0], shop.POWERS["cup"], shop.ROUTER.table["tea"],
    shop.ROUTER.default, shop.HANDLERS["tea"], shop.CHAIN[1],
]
def said():
    return [each(3) for each in held]
--- replace shop.py
- RATE = 2
+ RATE = 3
--- expect
assert said() == [
    "cup:9", "cup:9", "pair:9", 81, "tea:9", "default:9", "tea:9", "second:9",
], said()
--- replace shop.py
- NAMES = ["tea", "cup"]
+ NAMES = ["pot", "tea", "cup"]
--- expect
assert said() == [
    "cup:9", "cup:9", "pair:9", 243, "tea:9", "default:9", "tea:9", "second:9",
], said()
assert shop.ROWS[-1] is held[1] and shop.TABLE["cup"] is held[0]
--- replace parts.py
-         return f"{name}:{x * rate}"
+         return f"{name}={x * rate}"
--- replace shop.py
- HANDLERS["tea"] = make("tea", RATE)
+ HANDLERS["tea"] = make("Tea", RATE + 1)
--- replace shop.py
- CHAIN.append(make("second", RATE))
+ CHAIN.append(make("last", RATE))
--- expect
assert said() == [
    "cup=9", "cup=9", "pair=9", 243, "tea=9", "default=9", "Tea=12", "last=9",
], said()
