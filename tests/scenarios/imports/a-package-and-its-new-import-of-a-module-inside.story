A package that imports a module inside of it from now on runs after that module's own edit.
tags: cold
--- file shop/__init__.py
SIZE = 1
--- file shop/goods.py
RATE = 1
--- hold
import shop, shop.goods
--- edit shop/goods.py
class Item:
    pass
--- edit shop/__init__.py
import shop.goods
SIZE = len(shop.goods.Item.__name__)
--- expect
assert shop.SIZE == 4
