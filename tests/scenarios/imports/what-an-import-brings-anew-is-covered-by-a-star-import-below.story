A name that an import binds anew, since it is another one there, is covered by a star-import below.
tags: cold
--- file tea.py
def brew(): return "tea"
class Tea: ...
--- file shop.py
from tea import brew, Tea
LIMIT = 1
--- file street.py
from shop import brew, Tea
from tea import *
SAID = brew()
--- hold
import shop, street, tea
--- edit shop.py
from tea import Tea
LIMIT = 1
def brew(): return "shop"
--- expect
assert (street.brew(), street.SAID, shop.brew()) == ("tea", "tea", "shop")
