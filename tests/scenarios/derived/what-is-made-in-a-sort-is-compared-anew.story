Objects that are made right where they are sorted are compared by what their class and its bases say.
tags: cold
--- file rates.py
BONUS = {"tea": 1}

def bonus(kind):
    return BONUS.get(kind, 0)
--- file units.py
from rates import bonus

class Unit:
    kind = "tea"

    def __init__(self, number):
        self.number = number

    @property
    def power(self):
        return self.number * bonus(self.kind)

    def __lt__(self, other):
        return self.power < other.power

class Big(Unit):
    pass
--- file shop.py
import units

ORDER = [each.number for each in sorted([units.Big(2), units.Big(1), units.Unit(3)])]
FIRST = min(units.Big(number) for number in (2, 1)).number
--- hold
import shop
--- replace rates.py
- BONUS = {"tea": 1}
+ BONUS = {"tea": -1}
--- expect
assert shop.ORDER == [3, 2, 1]
assert shop.FIRST == 2
--- replace rates.py
-     return BONUS.get(kind, 0)
+     return -BONUS.get(kind, 0)
--- expect
assert shop.ORDER == [1, 2, 3]
assert shop.FIRST == 1
