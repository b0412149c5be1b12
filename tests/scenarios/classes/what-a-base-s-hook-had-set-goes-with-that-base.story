What the `__init_subclass__` of a base has set on a class goes with that base; what another one's sets is set.
tags: cold
--- file shop.py
class Listed:
    def __init_subclass__(cls, **words):
        super().__init_subclass__(**words)
        cls.listed = cls.__name__.lower()


class Priced:
    def __init_subclass__(cls, **words):
        super().__init_subclass__(**words)
        cls.price = 3


class Tea(Listed):
    pass


class Milk(Listed, Priced):
    own = 1


class Oat(Milk):
    pass
--- hold
from shop import Milk, Oat, Tea
tea, milk, oat = Tea(), Milk(), Oat()
--- replace shop.py
- class Tea(Listed):
+ class Tea:
--- replace shop.py
- class Milk(Listed, Priced):
+ class Milk(Priced):
--- expect
assert not hasattr(tea, "listed") and not hasattr(milk, "listed")
assert (milk.price, milk.own) == (oat.price, oat.own) == (3, 1) and not hasattr(oat, "listed")
--- replace shop.py
- class Tea:
+ class Tea(Priced):
--- expect
assert tea.price == 3 and not hasattr(tea, "listed")
--- replace shop.py
- class Milk(Priced):
+ class Milk:
--- expect
assert not hasattr(oat, "price") and not hasattr(milk, "price") and oat.own == 1
