A new inner function next to an old one leaves the old closures alone and is there next time.
tags: cold
--- file shop.py
def make():
    def one():
        return 1

    return [one]
--- hold
import shop
held = shop.make()
--- edit shop.py
def make():
    def zero():
        return 0

    def one():
        return 100

    return [zero, one]
--- expect
assert [each() for each in shop.make()] == [0, 100]
assert held[-1]() == 100
