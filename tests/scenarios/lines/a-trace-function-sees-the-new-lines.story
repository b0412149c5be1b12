A trace function that was set before the edit is given the lines of the new source.
tags: cold
--- file shop.py
def price(n):
    total = n * 2
    return total
--- hold
import sys
import shop
def lines_of(function):
    seen = []
    def trace(frame, event, arg):
        if frame.f_code is function.__code__ and event == "line":
            seen.append(frame.f_lineno)
        return trace
    before = sys.gettrace()
    sys.settrace(trace)
    try:
        function(2)
    finally:
        sys.settrace(before)
    return seen
--- edit shop.py
import math

def price(n):
    total = n * 3

    if total > 1:
        total += 1
    return total
--- expect
assert lines_of(shop.price) == [4, 6, 7, 8]
