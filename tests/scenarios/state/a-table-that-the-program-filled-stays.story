A table filled by registering functions at run time stays when one of them is edited.
--- file shop.py
HOOKS = {}


def register(name, function):
    HOOKS[name] = function


def on_start():
    return "old"
--- hold
import shop
shop.register("start", shop.on_start)
shop.register("mine", lambda: "mine")
--- replace shop.py
-     return "old"
+     return "new"
--- expect
assert {name: hook() for name, hook in shop.HOOKS.items()} == {"start": "new", "mine": "mine"}
