A value computed by functions that import inside follows what they import, however they spell it.
tags: cold
--- file config.py
LIMIT = 2
NAMES = {"a": 1}


def scale(n):
    return n * 10
--- file sub/__init__.py
--- file sub/config.py
RATE = 3
--- file sub/tools.py
def rate():
    from .config import RATE as R

    return R * 10


def whole():
    import config as c

    def inner():
        return c.LIMIT + 100

    return inner()


class Tool:
    def __init__(self):
        from . import config

        self.rate = config.RATE

    def scaled(self):
        try:
            from config import scale
        except ImportError:
            from missing import scale
        return scale(self.rate)
--- file shop.py
import importlib


def build():
    from config import LIMIT

    return LIMIT * 2


def dotted():
    import sub.tools

    return sub.tools.rate()


def below():
    from sub import tools

    return tools.whole(), tools.Tool().scaled()


def by_string():
    found = importlib.import_module("config")
    return found.LIMIT - 1


def later():
    from config import LIMIT

    return LIMIT


runs = []
BUILT = build()
DOTTED = dotted()
BELOW = below()
STRING = by_string()
STILL = runs.append(1) or later.__name__
--- hold
import shop
from shop import later
--- replace config.py
- LIMIT = 2
+ LIMIT = 5
...
-     return n * 10
+     return n * 100
--- replace sub/config.py
- RATE = 3
+ RATE = 4
--- expect
assert shop.BUILT == 10
assert shop.DOTTED == 40
assert shop.BELOW == (105, 400)
assert shop.STRING == 4
assert later() == 5
assert shop.runs == [1]
--- report
reasons = {action.target: action.reason for action in report.actions if action.verb == "rerun"}
assert reasons.keys() == {"LIMIT", "RATE", "BUILT", "DOTTED", "BELOW", "STRING"}, reasons
assert reasons["BUILT"] == "uses LIMIT (config) via build()"
