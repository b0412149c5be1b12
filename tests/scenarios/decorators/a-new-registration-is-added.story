A decorated function that is new is registered once; the others are not registered again.
tags: cold
--- file shop.py
HANDLERS = []


def handler(function):
    HANDLERS.append(function)
    return function


@handler
def first():
    return 1
--- hold
import shop
--- edit shop.py
HANDLERS = []


def handler(function):
    HANDLERS.append(function)
    return function


@handler
def first():
    return 1


@handler
def second():
    return 2
--- expect
assert [each() for each in shop.HANDLERS] == [1, 2]
