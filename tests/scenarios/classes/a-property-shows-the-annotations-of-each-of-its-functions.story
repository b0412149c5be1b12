A property's getter and setter, which share a name, each have their own annotations.
tags: cold
--- file shop.py
class Order:
    @property
    def price(self) -> "Price":
        return 1

    @price.setter
    def price(self, value: "Price") -> None:
        self.value = value
--- hold
import shop
--- edit shop.py
from __future__ import annotations

class Order:
    @property
    def price(self) -> Price:
        return 1

    @price.setter
    def price(self, value: Price) -> None:
        self.value = value
--- expect
assert shop.Order.price.fget.__annotations__ == {"return": "Price"}
assert shop.Order.price.fset.__annotations__ == {"value": "Price", "return": "None"}
