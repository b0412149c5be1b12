What `typing.get_overloads` gives are the forms that the source has, in their order.
--- file shop.py
from typing import overload

@overload
def price(item: int) -> int: ...
@overload
def price(item: str) -> str: ...
def price(item):
    return item

class Till:
    @overload
    def pay(self, coin: int) -> int: ...
    @overload
    def pay(self, coin: bytes) -> bytes: ...
    def pay(self, coin):
        return coin
--- hold
from typing import get_overloads
from shop import Till, price
def forms(function, name):
    own = [form for form in get_overloads(function) if form.__globals__ is function.__globals__]
    return [form.__annotations__[name].__name__ for form in own]
--- replace shop.py
- @overload
- def price(item: int) -> int: ...
...
-     @overload
-     def pay(self, coin: bytes) -> bytes: ...
+     @overload
+     def pay(self, coin: str) -> str: ...
+     @overload
+     def pay(self, coin: float) -> float: ...
--- expect
assert forms(price, "item") == ["str"]
assert forms(Till.pay, "coin") == ["int", "str", "float"]
--- replace shop.py
- @overload
- def price(item: str) -> str: ...
...
-     @overload
-     def pay(self, coin: int) -> int: ...
--- expect
assert forms(price, "item") == []
assert forms(Till.pay, "coin") == ["str", "float"]
