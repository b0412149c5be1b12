A lambda that now says what another one said before takes its own new body.
tags: cold
--- file shop.py
PAIR = (lambda: 1, lambda: 2)
--- hold
import shop
a, b = shop.PAIR
--- edit shop.py
PAIR = (lambda: 2, lambda: 3)
--- expect
assert shop.PAIR[0]() == 2
assert shop.PAIR[1]() == 3
assert a() == 2
assert b() == 3
