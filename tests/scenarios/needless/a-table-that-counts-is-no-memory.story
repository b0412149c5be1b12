A function that counts, or registers what it is handed, remembers no result: nothing of it is forgotten or said.
--- file shop.py
RATE = 2
COUNTS = {}
NAMES = {}

def hit(name):
    COUNTS[name] = COUNTS.get(name, 0) + RATE
    return COUNTS[name]

def register(name, price):
    if name in NAMES:
        raise ValueError(name)
    NAMES[name] = price
    return price
--- hold
import shop
shop.hit("tea")
shop.register("tea", 1)
--- replace shop.py
- RATE = 2
+ RATE = 3
--- expect
assert shop.COUNTS == {"tea": 2}
assert shop.NAMES == {"tea": 1}
assert shop.hit("tea") == 5
--- report
assert report.stale == ()
