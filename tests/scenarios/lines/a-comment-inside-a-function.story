Lines behind a comment inside a function are right in a traceback.
tags: cold
--- file shop.py
def fail(n):
    a = n
    return a // 0
--- hold
import traceback
from shop import fail

def place():
    try:
        fail(1)
    except ZeroDivisionError as error:
        last = traceback.extract_tb(error.__traceback__)[-1]
        return last.lineno, last.line

place()
--- edit shop.py
def fail(n):
    a = n
    # Here
    # it comes:

    return a // 0
--- expect
assert place() == (6, "return a // 0")
