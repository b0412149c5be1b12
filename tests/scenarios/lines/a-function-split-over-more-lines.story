A function that was only written over more lines has right lines in its traceback.
tags: cold
--- file shop.py
def fail(n): return [n, 1 // n]
--- hold
import traceback
from shop import fail

def place():
    try:
        fail(0)
    except ZeroDivisionError as error:
        return traceback.extract_tb(error.__traceback__)[-1].lineno

place()
--- edit shop.py
def fail(n):
    return [
        n,
        1 // n,
    ]
--- expect
assert place() == 4
