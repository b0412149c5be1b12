What a decorator counts of a list that the hooks of its class and of others fill follows those that come and go above.
tags: cold
--- file shop.py
ORDER = []


class Hooked:
    def __init_subclass__(cls, **words):
        super().__init_subclass__(**words)
        ORDER.append(cls)


def counted(cls):
    cls.made = len(ORDER)
    return cls


class Tea(Hooked):
    pass


class Milk(Hooked):
    pass


@counted
class Plain:
    pass


@counted
class Cake(Hooked):
    pass


class Last(Hooked):
    pass


COUNT = len(ORDER)
--- hold
import shop
cake = shop.Cake
--- replace shop.py
- class Tea(Hooked):
+ class Tea:
--- expect
assert shop.ORDER == [shop.Milk, shop.Cake, shop.Last] and shop.COUNT == 3
assert (shop.Plain.made, shop.Cake.made) == (1, 2) and shop.Cake is cake
--- replace shop.py
- class Tea:
+ class Tea(Hooked):
--- replace shop.py
- class Last(Hooked):
+ class Last:
--- expect
assert shop.ORDER == [shop.Tea, shop.Milk, shop.Cake] and shop.COUNT == 3
assert (shop.Plain.made, shop.Cake.made) == (2, 3) and shop.Cake is cake
