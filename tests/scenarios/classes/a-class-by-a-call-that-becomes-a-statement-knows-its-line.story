A class that a call has made, and a class statement makes from now on, knows its line and what its methods assign.
tags: cold
--- file shop.py
for once in (2,):
    Price = type("Price", (), {"least": 6, "told": lambda self: 2})
--- hold
import shop
from shop import Price
price = Price()
--- edit shop.py
NAMES = ("name",)


class Price:
    def __set_name__(self, owner, name):
        self.name = name

    def told(self):
        return 3
--- expect
import inspect, sys
assert (shop.Price is Price, price.told(), hasattr(Price, "least")) == (True, 3, False)
assert inspect.getsource(Price).startswith("class Price:")
if sys.version_info >= (3, 13):
    assert Price.__firstlineno__ == 4
    assert set(Price.__static_attributes__) == {"name"}
