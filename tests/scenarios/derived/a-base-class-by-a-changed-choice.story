A class whose base is chosen by a constant has the other base when the constant changes.
tags: cold
--- file config.py
LOUD = False
--- file shop.py
import config


class Quiet:
    def name(self):
        return "quiet"


class Loud:
    def name(self):
        return "LOUD"


class Basket(Loud if config.LOUD else Quiet):
    pass
--- hold
from shop import Basket
basket = Basket()
--- replace config.py
- LOUD = False
+ LOUD = True
--- expect
assert basket.name() == "LOUD"
