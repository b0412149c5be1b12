A nested class with a private name is edited, declined in its layout, and removed.
--- file shop.py
class Till:
    class __Drawer:
        def __init__(self):
            self.n = 0
        def count(self):
            return 1

    def make(self):
        return self.__Drawer()
--- hold
import shop
till = shop.Till()
drawer = till.make()
Drawer = type(drawer)
--- replace shop.py
-             return 1
+             return 2
--- expect
assert drawer.count() == 2
--- replace shop.py
-             return 2
+             return 2
+         def more(self):
+             return 3
--- expect
assert drawer.more() == 3
assert type(till.make()) is Drawer
--- replace shop.py
-     class __Drawer:
+     class __Drawer:
+         __slots__ = ("n",)
--- expect
assert type(till.make()) is not Drawer
--- report
assert [item.code for item in report.stale] == ["HMR104"]
--- edit shop.py
class Till:
    def make(self):
        return 7
--- expect
assert till.make() == 7
assert not [n for n in vars(shop.Till) if "Drawer" in n]
