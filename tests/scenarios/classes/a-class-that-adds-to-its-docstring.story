A class that adds to its docstring adds once, to what is written there, however often its text is edited.
tags: cold
--- file shop.py
class Options:
    """Options."""

    TEXT = " Limits."
    if __doc__:
        __doc__ += TEXT


class Shop:
    """A shop."""

    if __doc__:
        __doc__ += Options.TEXT

    def price(self):
        return 2
--- hold
import shop
kept = shop.Options, shop.Shop
--- replace shop.py
-     TEXT = " Limits."
+     TEXT = " No limits."
--- expect
assert kept[0].__doc__ == "Options. No limits."
assert kept[1].__doc__ == "A shop. No limits."
--- replace shop.py
-     """A shop."""
+     """Our shop."""
--- expect
assert kept[1].__doc__ == "Our shop. No limits."
