A statement that counts what its own module has computed does not count what a later module put there.
tags: cold
imported: after
--- file prices.py
RATE = 2

def price(number):
    return number * RATE

PRICES = [price(number) for number in range(3)]
for name in ("tea", "cake"):
    TABLE = {name: price(3)}

def total(number, many=len(PRICES) + RATE):
    return number + many

BYNAME = [each.upper() for each in TABLE]
MANY = len(PRICES) * RATE
--- file stock.py
import prices

extra = int("7")
prices.PRICES += [extra]
prices.TABLE["m" + "ilk"] = extra
--- hold
import prices
import stock
--- replace prices.py
- BYNAME = [each.upper() for each in TABLE]
- MANY = len(PRICES) * RATE
+ BYNAME = [each.upper() + "!" for each in TABLE]
+ MANY = len(PRICES) * RATE + 1
...
- def total(number, many=len(PRICES) + RATE):
-     return number + many
+ def total(number, many=len(PRICES) + RATE + 1):
+     return number + many
--- expect
assert prices.MANY == 7
assert prices.BYNAME == ["CAKE!"]
assert prices.total(0) == 6
assert prices.PRICES == [0, 2, 4, 7]
assert prices.TABLE == {"cake": 6, "milk": 7}
