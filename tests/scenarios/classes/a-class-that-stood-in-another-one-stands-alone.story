A class that stood in another one stands alone, and is the same.
tags: cold
--- file err.py
import abc
class Around:
    class Multiple(abc.ABC):
        def __init__(self, errors=None):
            self.errors = errors or []
        def add(self, e):
            return 1
        @property
        def x(self):
            return 1
Multiple = Around.Multiple
--- file use.py
from err import Multiple
KNOWN = {"m": Multiple}
class Sub(Multiple):
    pass
--- hold
import use, err
one = use.Multiple()
--- edit err.py
import abc
class Multiple(abc.ABC):
    def __init__(self, errors=None):
        self.errors = errors or []
    def add(self, e):
        return 2
    @property
    def x(self):
        return 1
class Around:
    Multiple = Multiple
--- expect
assert use.Multiple is err.Multiple
assert use.KNOWN["m"] is err.Multiple
assert err.Multiple.__qualname__ == "Multiple", err.Multiple.__qualname__
assert err.Multiple.add.__qualname__ == "Multiple.add"
assert err.Multiple.x.fget.__qualname__ == "Multiple.x"
assert use.Sub().add(1) == 2
assert issubclass(use.Sub, err.Multiple)
assert one.add(1) == 2
assert err.Around.Multiple is err.Multiple
