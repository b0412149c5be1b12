A function that the program replaced by another is not put back by an edit elsewhere.
--- file shop.py
RATE = 1


def price():
    return "real"
--- hold
import shop
real = shop.price

def stub():
    return "stub"

shop.price = stub
--- replace shop.py
- RATE = 1
+ RATE = 2
--- expect
assert shop.price is stub
assert shop.RATE == 2
