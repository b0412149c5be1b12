Whoever has one of a thousand functions that a table was filled with goes on with the new one.
--- file shop.py
RATE = 2


def handler(number, rate):
    def call(count):
        return count * rate + number

    return call


HANDLERS = {f"handler{number}": handler(number, RATE) for number in range(1000)}
--- hold
import shop
held = list(shop.HANDLERS.values())
--- replace shop.py
- RATE = 2
+ RATE = 3
--- expect
assert [call(1) for call in shop.HANDLERS.values()] == [3 + number for number in range(1000)]
assert all(map(lambda a, b: a is b, held, shop.HANDLERS.values()))
assert [call(1) for call in held] == [3 + number for number in range(1000)]
