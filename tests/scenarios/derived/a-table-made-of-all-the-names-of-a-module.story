What goes through all the names of its module is computed again when one comes, goes or changes.
tags: cold
--- file shop.py
import sys


def do_a(x):
    return x


LIMIT = 1
COMMANDS = {name[3:]: f for name, f in list(globals().items()) if name.startswith("do_")}
VALUES = {name: value for name, value in list(vars().items()) if name.isupper() and name != "VALUES"}
HERE = sorted(name for name in dir() if name.startswith("do_"))
THERE = sorted(name for name in vars(sys.modules[__name__]) if name.startswith("do_"))


def late():
    return 1


LATE = 2
--- hold
import shop
--- replace shop.py
- LIMIT = 1
+ LIMIT = 2
+
+
+ def do_b(x):
+     return x * 2
+
+
--- expect
assert list(shop.COMMANDS) == ["a", "b"]
assert shop.VALUES["LIMIT"] == 2 and list(shop.VALUES["COMMANDS"]) == ["a", "b"]
assert shop.HERE == shop.THERE == ["do_a", "do_b"]
--- replace shop.py
- def do_a(x):
-     return x
-
-
- LIMIT = 2
+ LIMIT = 2
--- expect
assert list(shop.COMMANDS) == ["b"]
assert shop.HERE == shop.THERE == ["do_b"]
--- replace shop.py
- LATE = 2
+ LATE = 3
--- expect
assert shop.LATE == 3
--- report
assert [action.target for action in report.actions] == ["LATE"]
