A cached property of a class that stands in a branch, or in a class, has the docstring of its function, or none.
tags: cold
--- file shop.py
import functools

class Plain:
  class Inner:
    @functools.cached_property
    def total(self):
        "In all."
        return 3

for once in (0,):
    class Basket:
        @functools.cached_property
        def total(self):
            "In all."
            return 3
--- hold
import shop
kept = shop.Basket()
--- edit shop.py
import functools

class Plain:
  class Inner:
    @functools.cached_property
    def total(self):
        return 3

for once in (0,):
    class Basket:
        @functools.cached_property
        def total(self):
            return 3
--- expect
assert shop.Plain.Inner.total.__doc__ is None
assert shop.Basket.total.__doc__ is None
assert kept.total == 3
--- edit shop.py
import functools

class Plain:
  class Inner:
    @functools.cached_property
    def total(self):
        "All of it."
        return 3

for once in (0,):
    class Basket:
        @functools.cached_property
        def total(self):
            "All of it."
            return 3
--- expect
assert shop.Plain.Inner.total.__doc__ == "All of it."
assert shop.Basket.total.__doc__ == "All of it."
