A function has the flags that a cold start gives it, whichever future imports its module has.
tags: cold
--- file shop.py
from __future__ import absolute_import, annotations


def price(n: int):
    return n * 2
--- hold
import __future__
import shop
kept = shop.price
--- replace shop.py
-     return n * 2
+     return n * 3
--- expect
assert kept(2) == 6
assert kept.__code__.co_flags & __future__.annotations.compiler_flag
assert not kept.__code__.co_flags & __future__.absolute_import.compiler_flag
