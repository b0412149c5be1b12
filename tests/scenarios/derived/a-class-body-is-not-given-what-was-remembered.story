A class attribute is asked of a function that keeps its results.
tags: cold
--- file shop.py
RATE = 2
KNOWN = {}

def prices(number):
    if number not in KNOWN:
        KNOWN[number] = [number * RATE]
    return KNOWN[number]

FIRST = prices(1)

class Menu:
    tea = prices(1)
    water = tea[0] + 1
--- hold
import shop
Menu = shop.Menu
--- replace shop.py
- RATE = 2
+ RATE = 3
--- expect
assert shop.FIRST == [3]
assert Menu.tea is shop.FIRST
assert Menu.water == 4
