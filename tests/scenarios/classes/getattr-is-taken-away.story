A `__getattr__` that goes answers no more.
tags: cold
--- file loose.py
class Loose:
    def __getattr__(self, name):
        return name

    def real(self):
        return 1
--- hold
import loose
old = loose.Loose()
--- edit loose.py
class Loose:
    def real(self):
        return 2
--- expect
assert old.real() == 2
assert not hasattr(old, "any")
