A traceback through a moved function shows its new line and text.
tags: cold
--- file shop.py
def fail():
    raise ValueError("x")
--- hold
import traceback
from shop import fail

def place():
    try:
        fail()
    except ValueError as error:
        last = traceback.extract_tb(error.__traceback__)[-1]
        return last.lineno, last.line

place()
--- edit shop.py
# A comment.


def fail():
    raise ValueError("x")
--- expect
assert place() == (5, 'raise ValueError("x")')
