A method edit of a subclass does not run __init_subclass__ again.
--- file shop.py
PLUGINS = []


class Plugin:
    def __init_subclass__(cls):
        PLUGINS.append(cls)


class Basket(Plugin):
    def total(self):
        return 1
--- hold
import shop
--- replace shop.py
-         return 1
+         return 2
--- expect
assert shop.PLUGINS == [shop.Basket]
assert shop.PLUGINS[0]().total() == 2
