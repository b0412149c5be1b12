A name that is bound only by a function's global statement stays.
--- file shop.py
RATE = 1


def connect():
    global CONNECTION
    CONNECTION = object()
    return CONNECTION
--- hold
import shop
connection = shop.connect()
--- replace shop.py
- RATE = 1
+ RATE = 2
--- expect
assert shop.CONNECTION is connection
assert shop.RATE == 2
