A closure that is held comes to use an object of a new module, one whose attribute that module sets itself.
tags: cold
--- file shop.py
def priced(rate):
    def inner(number):
        return number + rate
    return lambda number: inner(number) + 1
--- hold
import shop
kept = shop.priced(2)
--- edit rates.py
class Rates:
    def told(self):
        return 3
rates = Rates()
rates.base = 3
--- edit shop.py
from rates import rates
def priced(rate):
    def inner(number):
        return number + rate + rates.told()
    return lambda number: inner(number) + 1
--- expect
assert kept(1) == 7
assert shop.priced(2)(1) == 7
