A table of classes has the surviving classes after an edit of one of them.
--- file shop.py
class Cat:
    sound = "miaow"


class Dog:
    sound = "woof"


KINDS = {"cat": Cat, "dog": Dog}
--- hold
import shop
cat = shop.KINDS["cat"]()
--- replace shop.py
-     sound = "miaow"
+     sound = "purr"
--- expect
assert shop.KINDS["cat"] is shop.Cat
assert cat.sound == "purr"
assert isinstance(cat, shop.KINDS["cat"])
