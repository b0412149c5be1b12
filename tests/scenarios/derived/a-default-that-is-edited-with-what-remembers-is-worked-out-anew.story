A default that is edited together with the function it calls is given nothing that this remembers from before.
tags: cold
--- file shop.py
KNOWN = {}


def price(pounds):
    if pounds not in KNOWN:
        KNOWN[pounds] = pounds + 2
    return KNOWN[pounds]


def order(pounds, least=1 + price(2)):
    return max(price(pounds), least)
--- hold
import shop
order = shop.order
--- replace shop.py
-         KNOWN[pounds] = pounds + 2
+         KNOWN[pounds] = pounds + 1
--- replace shop.py
- def order(pounds, least=1 + price(2)):
+ def order(pounds, least=4 + price(2)):
--- expect
assert shop.order is order and order.__defaults__ == (7,) and shop.KNOWN == {2: 3}
