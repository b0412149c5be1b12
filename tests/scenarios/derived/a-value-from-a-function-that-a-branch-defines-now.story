A value got by calling a function follows when that function moves into a `try` or `if`.
tags: cold
--- file base.py
def rate(n):
    return 1
--- file shop.py
from base import rate

TAX = max(3, rate(2))
--- hold
import shop
--- edit base.py
try:
    import no_such_module
except ImportError:

    def rate(n):
        return 9
--- expect
assert shop.TAX == 9
