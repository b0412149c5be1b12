Where the last statement that bound a name binds another now, the one above it has the name again.
tags: cold
--- file shop.py
class Item:
    size = 1
if Item.size:
    def Item():
        return 1
--- file app.py
import shop
KIND = type(shop.Item).__name__
--- hold
import app, shop
--- edit shop.py
class Item:
    size = 1
if Item.size:
    def other():
        return 1
--- expect
assert app.KIND == "type" and shop.Item.size == 1 and shop.other() == 1
