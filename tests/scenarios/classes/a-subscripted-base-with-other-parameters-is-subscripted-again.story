A class whose base is a subscripted generic says so of the base as it is when its parameters change.
tags: cold
--- file shop.py
from typing import Generic, TypeVar

T = TypeVar("T")
U = TypeVar("U")


class Repo(Generic[T]):
    pass


class Users(Repo[int]):
    pass


ALIAS = Repo[str]
--- hold
import shop
from shop import Users
--- replace shop.py
- class Repo(Generic[T]):
+ class Repo(Generic[U, T]):
...
- class Users(Repo[int]):
+ class Users(Repo[int, T]):
...
- ALIAS = Repo[str]
+ ALIAS = Repo[str, int]
--- expect
assert shop.Users is Users
assert Users.__parameters__ == (shop.T,)
assert Users.__orig_bases__ == (shop.Repo[int, shop.T],)
assert shop.Repo.__parameters__ == (shop.U, shop.T)
--- replace shop.py
- class Repo(Generic[U, T]):
+ class Repo(Generic[T, U]):
--- expect
assert shop.Repo.__parameters__ == (shop.T, shop.U)
assert Users.__orig_bases__ == (shop.Repo[int, shop.T],)
