A function and a class that come to stand in a branch, or go out of it, are the same as ever.
tags: cold
--- file shop.py
FAST = True


def price(n):
    return n


class Cart:
    def total(self):
        return price(2)
--- hold
import shop
from shop import Cart, price
cart = Cart()
--- edit shop.py
FAST = True

if FAST:

    def price(n, tax=1):
        return n + tax

    class Cart:
        fee = 10

        def total(self):
            return price(2) + self.fee
--- expect
assert shop.price is price and shop.Cart is Cart
assert cart.total() == 13 and type(cart) is Cart
--- edit shop.py
FAST = True


def price(n, tax=2):
    return n + tax


class Cart:
    def total(self):
        return price(2)
--- expect
assert shop.price is price and shop.Cart is Cart
assert cart.total() == 4 and not hasattr(cart, "fee")
