A traceback in an edited body shows the new line and text.
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
def fail():
    message = "y"
    raise ValueError(message)
--- expect
assert place() == (3, "raise ValueError(message)")
