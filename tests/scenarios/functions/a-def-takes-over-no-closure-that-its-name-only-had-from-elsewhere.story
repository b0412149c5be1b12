A def whose name had been a second name for what another module's call had made leaves that as it is; an imported one, too.
tags: cold
--- file shop.py
def adder(more):
    def inner(price):
        return price + more
    return inner
tea = adder(5)
milk = adder(3)
rates = [5, 3]
--- file menu.py
from shop import tea, milk as cost, rates
price = tea
RATES = rates
--- hold
import shop, menu
tea, milk = shop.tea, shop.milk
--- edit menu.py
def price(name):
    return len(name)
def cost(name):
    return "cost"
RATES = [1] + [2]
--- expect
assert shop.tea is tea and shop.milk is milk
assert shop.tea(1) == 6 and shop.milk(1) == 4
assert shop.rates == [5, 3] and menu.RATES == [1, 2]
assert menu.price("milk") == 4
assert menu.cost("milk") == "cost"
