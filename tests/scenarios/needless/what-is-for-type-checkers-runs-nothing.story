An edit of what stands under `TYPE_CHECKING` runs nothing, in a class that runs as a whole neither; its `else` does.
tags: cold
--- file core.py
made = []


class Meta(type):
    def __init__(cls, name, bases, space):
        super().__init__(name, bases, space)
        made.append(name)
--- file shop.py
import typing as t
from typing import TYPE_CHECKING

from core import Meta

if TYPE_CHECKING:
    from decimal import Decimal
else:
    Decimal = int


class Order(metaclass=Meta):
    size: int = 3

    if t.TYPE_CHECKING:

        @t.overload
        def total(self) -> int: ...
        @t.overload
        def total(self, rate: int) -> int: ...

    def total(self, rate=1):
        return self.size * rate


prices = [Decimal(1)]
--- hold
import core, shop
--- replace shop.py
-     from decimal import Decimal
+     from decimal import Context, Decimal
...
-         @t.overload
-         def total(self, rate: int) -> int: ...
+         @t.overload
+         def total(self, rate: "Decimal") -> "Decimal": ...
+         tax: float
--- expect
assert core.made == ["Order"]
assert shop.Order().total(2) == 6
assert not hasattr(shop, "Context")
--- report
assert report.ok
assert not [action for action in report.actions if action.verb == "rerun"], report
--- replace shop.py
-     Decimal = int
+     Decimal = float
--- expect
assert shop.prices == [1.0] and type(shop.prices[0]) is float
