Of two classes of one name that an edit brings, the last has nothing of the first.
tags: cold
--- file m.py
import abc
--- hold
import m
--- edit m.py
import abc
class Basket:
    rows = [step + 1 for step in range(2)]
    for step in rows:
        last = step
class Basket:
    if 3 < len(Basket.__name__):
        def a(self):
            return 1
    def told(self):
        return 8
class Kept:
    one = 1
class Kept(Kept):
    two = 2
--- expect
assert not hasattr(m.Basket, "rows") and not hasattr(m.Basket, "last")
assert m.Basket().told() == 8
assert m.Kept.one == 1 and m.Kept.two == 2 and "one" not in vars(m.Kept)
--- edit m.py
import abc
class Basket:
    sizes = [1, 2]
    def told(self):
        return 8
class Kept:
    one = 3
class Kept(Kept):
    two = 2
--- expect
assert m.Basket.sizes == [1, 2] and not hasattr(m.Basket, "a")
assert m.Kept.one == 3 and m.Kept.two == 2 and "one" not in vars(m.Kept)
