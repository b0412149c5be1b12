Doctest finds the examples of the new docstrings, with their lines, and runs the new code.
tags: cold
--- file shop.py
def price(n):
    """Give a price.

    >>> price(2)
    4
    """
    return n * 2
--- hold
import doctest
import shop
def tested():
    finder, runner = doctest.DocTestFinder(), doctest.DocTestRunner(verbose=False)
    found = [test for test in finder.find(shop) if test.examples]
    for test in found:
        runner.run(test, out=lambda text: None)
    return [(test.name, test.lineno, len(test.examples)) for test in found], runner.failures
--- edit shop.py
RATE = 3

def price(n):
    """Give a price.

    >>> price(2)
    6
    >>> price(3)
    9
    """
    return n * RATE
--- expect
assert tested() == ([("shop.price", 3, 2)], 0)
