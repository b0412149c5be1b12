A class body inside a function moves with the function, so that its errors name the right line.
tags: cold
--- file shop.py
def make(n):
    class Basket:
        items = 1 // n

    return Basket
--- hold
import shop
--- replace shop.py
- def make(n):
+ # Nothing but a comment.
+ def make(n):
--- expect
import traceback

try:
    shop.make(0)
except ZeroDivisionError as error:
    lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__)]
    assert lines[1:] == [3, 4]
