Of two functions of one name, in `except` and in `else`, the one that is there gets its own new code.
tags: cold
--- file shop.py
try:
    import no_such_module
except ImportError:
    def price(n):
        return n * 2
else:
    def price(n):
        return 0
--- hold
from shop import price
--- edit shop.py
# A remark.
try:
    import no_such_module
except ImportError:
    def price(n):
        return n * 3 + len("abc")
else:
    def price(n):
        return 0
--- expect
assert price(2) == 9
--- report
assert [action.verb for action in report.actions] == ["patch"]
