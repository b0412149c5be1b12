A method edit swaps code and writes nothing to the class.
--- file shop.py
class Basket:
    def total(self):
        return 1

    def other(self):
        return 2
--- hold
import shop
members = dict(vars(shop.Basket))
--- replace shop.py
-         return 1
+         return 10
--- expect
assert shop.Basket().total() == 10
assert all(vars(shop.Basket)[name] is members[name] for name in ("total", "other"))
--- report
assert [action.verb for action in report.actions if action.verb != "relocate"] == ["patch"]
