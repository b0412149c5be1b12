An instance that was moved to another class follows the class that it has now.
--- file shop.py
class Draft:
    def state(self):
        return "draft"


class Final:
    def state(self):
        return "final"
--- hold
from shop import Draft, Final
page = Draft()
page.__class__ = Final
--- replace shop.py
-         return "draft"
+         return "DRAFT"
...
-         return "final"
+         return "FINAL"
--- expect
assert page.state() == "FINAL"
