A value gets a second name in the same save: both names stand for one object, which those who held the first have too.
tags: cold
--- file shop.py
def make(part=2):
    def price(n):
        return n * part
    return price

price = make()
table = [make, (make,)]
rates = {"a": 1}
--- hold
import shop
from shop import price, table, rates
holders = [price, table, rates]
--- replace shop.py
- price = make()
- table = [make, (make,)]
- rates = {"a": 1}
+ _price = make(3)
+ price = _price
+ _table = [make, (make,)]
+ table = _table
+ _rates = {"a": 2}
+ rates = _rates
--- expect
assert shop.price is shop._price
assert shop.table is shop._table
assert shop.rates is shop._rates
assert holders[0](2) == 6
assert holders[2] == {"a": 2}
