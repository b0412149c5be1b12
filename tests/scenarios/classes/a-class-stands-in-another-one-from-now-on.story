A class stands in another one from now on, and is the same.
tags: cold, once
--- file err.py
class Multiple:
    def __init__(self, errors=None):
        self.errors = errors or []
    def add(self, e):
        return 1
--- file use.py
from err import Multiple
KNOWN = {"m": Multiple}
class Sub(Multiple):
    pass
--- hold
import use, err
one = use.Multiple()
--- edit err.py
class Around:
    class Multiple:
        def __init__(self, errors=None):
            self.errors = errors or []
        def add(self, e):
            return 2
Multiple = Around.Multiple
--- expect
assert use.Multiple is err.Multiple
assert use.KNOWN["m"] is err.Multiple
assert err.Multiple.__qualname__ == "Around.Multiple", err.Multiple.__qualname__
assert err.Multiple.add.__qualname__ == "Around.Multiple.add"
assert use.Sub().add(1) == 2
assert issubclass(use.Sub, err.Multiple)
assert err.Around.Multiple is err.Multiple
assert one.add(1) == 2
