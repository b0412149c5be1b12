A dataclass that is derived from one which ran again, and is alike, has the very fields that its base has now.
tags: cold
--- file shop.py
from dataclasses import dataclass, field, fields


def rate():
    return 3


@dataclass
class Order:
    name: str = "tea"
    sizes: list = field(default_factory=lambda: [1])
    base = rate()


@dataclass
class Gift(Order):
    card: str = ""


class Large(Gift):
    pass
--- hold
import shop
--- replace shop.py
-     return 3
+     return tax() + 2
+
+
+ def tax():
+     return 1
--- expect
for cls in (shop.Gift, shop.Large):
    named = {each.name: each for each in shop.fields(cls)}
    assert all(named[each.name] is each for each in shop.fields(shop.Order))
assert shop.rate() == 3 and shop.tax() == 1
factory = named["sizes"].default_factory
held = [cell.cell_contents for cell in shop.Gift.__init__.__closure__ or ()]
assert factory in held and shop.Gift() == shop.Gift("tea", [1], "")
