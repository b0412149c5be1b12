The last of a method's overloads is the method; it stays itself when another one is edited.
--- file shop.py
import typing


class Basket:
    @typing.overload
    def total(self, of: typing.Optional[int]) -> int: ...
    @typing.overload
    def total(self, of: str) -> str: ...
    def total(self, of):
        return 1
--- hold
from shop import Basket

held = Basket.total
--- replace shop.py
-     def total(self, of: typing.Optional[int]) -> int: ...
+     def total(self, of: int | None) -> int: ...
...
-         return 1
+         return 2
--- expect
assert Basket.total is held
assert held(None, 1) == 2
