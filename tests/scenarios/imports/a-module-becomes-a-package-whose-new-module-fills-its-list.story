A module becomes a package; a new module inside of it, imported by an edit, fills a list that others have read.
tags: cold
--- file shop.py
GOODS = [1, 2]
--- file front.py
from shop import GOODS
--- file uses.py
from front import GOODS
COUNT = len(GOODS)
--- hold
import uses
--- delete shop.py
--- edit shop/__init__.py
GOODS = [1, 2]
--- edit shop/extra.py
from shop import *
GOODS.append(3)
--- edit front.py
from shop.extra import GOODS
--- expect
import front, shop
assert shop.GOODS == [1, 2, 3]
assert uses.COUNT == 3
