A class notes type parameters as long as one of its bases is generic, however far away.
tags: cold
--- file shop.py
import collections.abc
import typing


class Basket(typing.Mapping[str, int]):
    def __getitem__(self, key):
        return 1

    def __iter__(self):
        return iter(())

    def __len__(self):
        return 0


class Big(Basket):
    pass
--- file shopping.py
from shop import Big


class Huge(Big):
    pass
--- hold
import shopping
from shop import Basket, Big

held = Big()
--- replace shop.py
- class Basket(typing.Mapping[str, int]):
+ class Basket(collections.abc.Mapping[str, int]):
--- expect
assert [hasattr(cls, "__parameters__") for cls in (Basket, Big, shopping.Huge)] == [False] * 3
assert isinstance(held, Big)
--- replace shop.py
- class Basket(collections.abc.Mapping[str, int]):
+ class Basket(typing.Mapping[str, int]):
--- expect
assert shopping.Huge.__dict__["__parameters__"] == ()
