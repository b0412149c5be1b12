Lambdas of a table have their new lines when a comment is put into the table.
tags: cold
--- file shop.py
TABLE = {
    "a": lambda: 1,
    "b": lambda: 2,
}
--- hold
import shop
a, b = shop.TABLE["a"], shop.TABLE["b"]
--- edit shop.py
TABLE = {
    "a": lambda: 1,
    # A comment.
    "b": lambda: 2,
}
--- expect
assert (a.__code__.co_firstlineno, b.__code__.co_firstlineno) == (2, 4)
assert (a(), b()) == (1, 2)
