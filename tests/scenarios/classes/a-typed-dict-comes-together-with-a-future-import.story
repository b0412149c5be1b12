A class that comes together with a future import for annotations notes them as its own kind of class does.
tags: cold
--- file shop.py
RATE = 2
def total(number: int) -> int:
    return number * RATE
--- hold
import shop
--- edit shop.py
from __future__ import annotations
import typing
RATE = 2
def total(number: int) -> int:
    return number * RATE
class Order(typing.TypedDict):
    number: int
    word: 'str'
class Outer:
    class Row(typing.NamedTuple):
        number: int
--- expect
assert shop.total.__annotations__ == {"number": "int", "return": "int"}
import typing
assert type(shop.Order.__annotations__["number"]) is typing.ForwardRef
assert shop.Order.__annotations__["word"].__forward_arg__ == "'str'"
