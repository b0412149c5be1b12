Functions that a top-level loop made run their new code with their own values.
tags: cold
--- file shop.py
ACTIONS = {}
for _name in ("a", "b"):

    def _make(name):
        def action():
            return name

        return action

    ACTIONS[_name] = _make(_name)
--- hold
import shop
a, b = shop.ACTIONS["a"], shop.ACTIONS["b"]
--- replace shop.py
-             return name
+             return name * 2
--- expect
assert (a(), b()) == ("aa", "bb")
assert shop.ACTIONS["b"]() == "bb"
