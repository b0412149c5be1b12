A moved generator that waits goes on; the next one has the new line.
--- file shop.py
def items():
    yield 1
    yield 2
--- hold
from shop import items
waiting = items()
next(waiting)
--- edit shop.py
# A comment.
def items():
    yield 1
    yield 2
--- expect
assert next(waiting) == 2
assert items().gi_code.co_firstlineno == 2
