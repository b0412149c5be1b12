A line in a `try` that imports stands below the definitions above it, which fill what it asks.
tags: cold
--- file tables.py
try:
    import no_such_module
except ImportError:
    GIVEN = {}

    def enter(function):
        GIVEN[function.__name__] = function()
        return function

    @enter
    def one():
        return 1

    TOTAL = sum(GIVEN.values())
--- hold
import tables
--- replace tables.py
-     TOTAL = sum(GIVEN.values())
+     TOTAL = sum(GIVEN.values()) + 1
--- expect
assert tables.TOTAL == 2, tables.TOTAL
--- edit tables.py
try:
    import no_such_module
except ImportError:
    MADE = {}

    def enters(function):
        MADE[function.__name__] = function()
        return function

    @enters
    def two():
        return 2

    TOTAL = sum(MADE.values())
--- expect
assert tables.TOTAL == 2, tables.TOTAL
assert tables.MADE == {"two": 2}
