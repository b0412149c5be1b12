A module that the program has imported by itself fills before those that others import later.
imported: after
tags: cold
--- file base.py
NAMES = ["a", "b"]
--- file conf.py
from base import NAMES
SIZE = len(NAMES)
--- file fill.py
import conf
--- file menu.py
if True:
    from conf import SIZE
class Menu:
    size = SIZE
    both = size + 1
--- file shop.py
from conf import SIZE
from menu import Menu
import fill
if Menu.size:
    TOTAL = Menu.both
--- hold
import base, conf, fill, menu, shop
--- edit base.py
ITEMS = ["a", "b"]
--- edit conf.py
SIZE = 3
--- edit fill.py
import conf
from base import ITEMS
if isinstance(ITEMS, list):
    ITEMS.extend([3, 1])
--- edit menu.py
if True:
    from conf import SIZE
if True:
    from base import ITEMS
class Menu:
    size = SIZE
    both = size + len(ITEMS)
--- edit shop.py
from conf import SIZE
from menu import Menu
from base import ITEMS
import fill
if Menu.size:
    TOTAL = Menu.both + len(ITEMS)
--- expect
assert menu.Menu.both == 7, menu.Menu.both
assert shop.TOTAL == 11, shop.TOTAL
