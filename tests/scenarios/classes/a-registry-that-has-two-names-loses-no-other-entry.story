A class that runs again leaves the entries of others alone where its hook fills one list by two names.
tags: cold
--- file shop/base.py
KINDS = []


class Base:
    kinds = KINDS

    def __init_subclass__(cls, late=False):
        if late:
            KINDS.append(cls)
        else:
            Base.kinds.append(cls)
--- file shop/goods.py
from shop.base import Base

RATE = 2


class Tea(Base):
    rate = RATE


class Milk(Base):
    pass


class Pot(Base, late=True):
    pass
--- file shop/__init__.py
--- hold
from shop import base, goods
tea, milk = goods.Tea, goods.Milk
--- replace shop/goods.py
- class Tea(Base):
+ class Tea(Base, late=True):
--- expect
assert [each.__name__ for each in base.KINDS] == ["Tea", "Milk", "Pot"], base.KINDS
assert base.KINDS == [goods.Tea, goods.Milk, goods.Pot] and base.Base.kinds is base.KINDS
--- replace shop/goods.py
- RATE = 2
+ RATE = 3
--- expect
assert base.KINDS == [goods.Tea, goods.Milk, goods.Pot] and goods.Tea.rate == 3
