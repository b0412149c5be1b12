What a subscripted base gives is asked anew where the base takes another parameter, with a default.
needs: typing_extensions
tags: cold
--- file shop.py
from typing import Any, Generic

from typing_extensions import TypeVar

T = TypeVar("T")


class Kind(Generic[T]):
    pass


class Number(Kind[int]):
    pass
--- hold
import shop
from shop import Number
--- replace shop.py
- class Kind(Generic[T]):
-     pass
+ U = TypeVar("U", default=Any)
+ 
+ 
+ class Kind(Generic[T, U]):
+     pass
--- expect
assert shop.Number is Number
assert Number.__orig_bases__[0].__args__ == (int, shop.Any)
