Plain data that a library computed by calling a function of the project follows the function.
tags: cold
--- file shop.py
import functools
import json
import operator
import re

def shout(match):
    return match.group().upper()

def text_of(thing):
    return str(thing)

def add(a, b):
    return a + b

class Order:
    def name(self):
        return "tea"

order = Order()
plus_three = functools.partial(add, 3)
TEXT = re.sub("a", shout, "tea")
JSON = json.dumps({"n": 1j}, default=text_of)
SUM = functools.reduce(add, [1, 2, 3])
SEVEN = plus_three(4)
NAME = operator.methodcaller("name")(order)
--- hold
import shop
--- replace shop.py
-     return match.group().upper()
+     return match.group() * 2
...
-     return str(thing)
+     return repr(thing) + "!"
...
-     return a + b
+     return a * b
...
-         return "tea"
+         return "coffee"
--- expect
assert shop.TEXT == "teaa"
assert shop.JSON == '{"n": "1j!"}'
assert (shop.SUM, shop.SEVEN) == (6, 12)
assert shop.NAME == "coffee"
