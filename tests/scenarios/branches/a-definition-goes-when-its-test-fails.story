What stands in a branch goes when its test does not hold any more, and what stands in the other comes.
tags: cold
--- file config.py
COLORS = True
--- file shop.py
import config

if config.COLORS and __debug__:

    class Pen:
        def color(self):
            return "red"

    def paint():
        return Pen().color()

elif config.COLORS is None:
    pass
else:

    def gray():
        return "gray"


def drawn():
    return paint() if "paint" in globals() else gray()
--- hold
import shop
--- replace config.py
- COLORS = True
+ COLORS = False
--- expect
assert shop.drawn() == "gray"
assert not hasattr(shop, "paint") and not hasattr(shop, "Pen")
--- replace config.py
- COLORS = False
+ COLORS = True
--- expect
assert shop.drawn() == "red"
assert not hasattr(shop, "gray")
