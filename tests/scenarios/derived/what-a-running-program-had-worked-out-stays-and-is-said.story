What a function has worked out for the running program stays in its table, and is counted.
--- file prices.py
RATE = 2
KNOWN = {}

def price(number):
    if number not in KNOWN:
        KNOWN[number] = number * RATE
    return KNOWN[number]

ONE = price(1)
--- hold
import prices
assert prices.price(10) == 20
assert prices.price(20) == 40
--- replace prices.py
- RATE = 2
+ RATE = 3
--- expect
assert prices.ONE == 3
assert prices.KNOWN == {1: 3, 10: 20, 20: 40}
assert prices.price(5) == 15
--- report
said = [(item.code, item.target, item.where) for item in report.stale]
assert said == [("HMR116", "prices:price", "2 results")]
