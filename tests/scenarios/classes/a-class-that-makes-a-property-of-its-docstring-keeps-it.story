A docstring that its class makes a property of is edited as what the property gives.
tags: cold
--- file shop.py
class shown(property):
    def __init__(self, getter=None, classval=None):
        super().__init__(getter)
        self.classval = classval

    def __get__(self, thing, owner=None):
        return self.classval if thing is None else super().__get__(thing, owner)


def with_text(classval):
    return lambda getter: shown(getter, classval)


class Offer:
    """An offer."""

    def __init__(self, name):
        self.name = name

    @with_text(__doc__)
    def __doc__(self):
        return f"the offer {self.name}"
--- hold
import shop
kept = shop.Offer("tea")
--- replace shop.py
-     """An offer."""
+     """An offer, for some days."""
--- expect
assert shop.Offer.__doc__ == "An offer, for some days.", shop.Offer.__doc__
assert kept.__doc__ == "the offer tea"
assert type(kept) is shop.Offer
