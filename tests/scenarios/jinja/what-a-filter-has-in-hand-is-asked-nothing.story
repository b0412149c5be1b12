A filter has a list and an object in hand that does not say its class: a save that has to do with its templates goes on.
needs: jinja2
--- file filters.py
class Lazy:
    @property
    def __class__(self):
        raise LookupError("nothing yet")

lazy = Lazy()

def with_list(names, lazy):
    def shout(text):
        return text.upper() + "!" * len(names) if lazy is not None else text

    return shout
--- file shop.py
from jinja2 import Environment

from filters import lazy, with_list

RATE = 2
environment = Environment()
environment.filters["shout"] = with_list(["a"], lazy)
PAGE = environment.from_string("{{ 'tea'|shout }}").render()
NUMBER = RATE + 1
--- hold
import shop
--- replace shop.py
- RATE = 2
+ RATE = 3
--- expect
assert shop.NUMBER == 4
assert shop.PAGE == "TEA!"
