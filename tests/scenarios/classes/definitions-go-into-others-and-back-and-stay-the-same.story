Definitions go into others, and back, and stay the same.
tags: cold, once
--- file shop.py
import abc, dataclasses, functools
class Item(abc.ABC):
    size: int = 1
    def total(self):
        return 1
    @classmethod
    def make(cls):
        return cls()
@dataclasses.dataclass
class Point:
    x: int = 1
    def move(self):
        return Point(self.x + 1)
def price(n=1, *, m=2):
    return n
REG = {}
def reg(f):
    REG[f.__name__] = f
    return f
@reg
def noted():
    return 1
--- file front.py
from shop import Item, Point, price, noted
class Sub(Item):
    pass
TABLE = [Item, Point, price, noted]
make = Item.make
def use():
    return price(), Point(1).move(), Item.make()
--- hold
import front, shop
item, sub, point = front.Item(), front.Sub(), front.Point(3)
price, noted, Point, Item = shop.price, shop.noted, shop.Point, shop.Item
bound = item.total
--- edit shop.py
import abc, dataclasses, functools
def _make_Item(free=3):
    class Item(abc.ABC):
        size: int = 2
        def total(self):
            return free
        @classmethod
        def make(cls):
            return cls()
    return Item
Item = _make_Item()
class _Around:
    @dataclasses.dataclass
    class Point:
        x: int = 1
        y: int = 2
        def move(self):
            return _Around.Point(self.x + 2)
Point = _Around.Point
price = lambda n=5, *, m=2: n
REG = {}
def reg(f):
    REG[f.__name__] = f
    return f
def _make_noted():
    @reg
    def noted():
        return 2
    return noted
noted = _make_noted()
--- expect
assert item.total() == 3 and sub.total() == 3 and bound() == 3
assert Item is shop.Item is front.Item and Point is shop.Point is front.Point
assert point.move() == Point(5, 2), point.move()
assert front.TABLE == [shop.Item, shop.Point, shop.price, shop.noted]
assert front.use()[0] == 5 and price() == 5 and price is shop.price
assert noted() == 2 and shop.REG == {"noted": shop.noted} and noted is shop.noted
assert type(front.make()) is shop.Item
assert issubclass(front.Sub, shop.Item) and front.Sub.size == 2
--- report
assert not [s for s in report.stale if s.code not in ("HMR105", "HMR113")], report.stale
--- edit shop.py
import abc, dataclasses, functools
class Item(abc.ABC):
    size: int = 4
    def total(self):
        return 4
    @classmethod
    def make(cls):
        return cls()
@dataclasses.dataclass
class Point:
    x: int = 1
    def move(self):
        return Point(self.x + 3)
def price(n=1, *, m=2):
    return [n]
REG = {}
def reg(f):
    REG[f.__name__] = f
    return f
@reg
def noted():
    return 3
--- expect
assert item.total() == 4 and sub.total() == 4 and bound() == 4
assert Item is shop.Item is front.Item and Point is shop.Point is front.Point
assert point.move() == Point(6), point.move()
assert front.TABLE == [shop.Item, shop.Point, shop.price, shop.noted]
assert front.use()[0] == [1] and price() == [1] and price is shop.price
assert noted() == 3 and shop.REG == {"noted": shop.noted} and noted is shop.noted
assert type(front.make()) is shop.Item and Item.__qualname__ == "Item" and Point.__qualname__ == "Point"
assert Item.total.__qualname__ == "Item.total" and Point.__repr__.__qualname__.endswith("Point.__repr__")
assert repr(Point(1)) == "Point(x=1)"
