What a function compiles is compiled under its module's future imports; so it is done again for them.
tags: cold
--- file making.py
"""Makes functions of text."""


def made(name, hint):
    names = {}
    exec(f"def {name}(x: {hint}): return x", names)
    return names[name]
--- file shop.py
from making import made

price = made("price", "int")
tax = made("tax", "float")
--- hold
import shop
--- replace making.py
- """Makes functions of text."""
+ """Makes functions of text."""
+
+ from __future__ import annotations
--- expect
assert shop.price.__annotations__ == {"x": "int"}, shop.price.__annotations__
assert shop.tax.__annotations__ == {"x": "float"}
assert shop.price(3) == 3
