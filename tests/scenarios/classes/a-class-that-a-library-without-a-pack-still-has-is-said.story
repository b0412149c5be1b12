A class that goes, or is registered once more, is said to be in the table of a library without a pack.
tags: once
--- file places.py
import sys

sys.path.append(__file__.replace("places.py", "site-packages"))
--- file site-packages/gong.py
class Plugin:
    known = []

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__()
        Plugin.known.append(cls)


class Meta(type):
    known = {}

    def __init__(cls, name, bases, namespace):
        super().__init__(name, bases, namespace)
        Meta.known[name] = cls


class Model(metaclass=Meta):
    pass


NOTES = {}


def note(name, cls):
    NOTES[name] = cls
--- file shop.py
import places
import gong

class Tea(gong.Plugin):
    price = 2

class Milk(gong.Plugin):
    pass

class Order(gong.Model):
    pass

class Own:
    def __init_subclass__(cls, name):
        gong.note(name, cls)

class Cup(Own, name="cup"):
    pass
--- hold
import shop
import gong
--- replace shop.py
- class Milk(gong.Plugin):
-     pass
- 
- class Order(gong.Model):
-     pass
- 
--- expect
assert [cls.__name__ for cls in gong.Plugin.known] == ["Tea", "Milk"]
assert sorted(gong.Meta.known) == ["Model", "Order"]
--- report
assert [(item.code, item.target) for item in report.stale] == [
    ("HMR112", "shop:Milk"),
    ("HMR112", "shop:Order"),
]
--- replace shop.py
- class Tea(gong.Plugin):
+ class Tea(gong.Plugin, hot=True):
--- expect
assert [cls for cls in gong.Plugin.known].count(shop.Tea) == 2
--- report
assert [(item.code, item.target) for item in report.stale] == [("HMR112", "shop:Tea")]
--- replace shop.py
- class Cup(Own, name="cup"):
+ class Cup(Own, name="mug"):
--- expect
assert gong.NOTES == {"cup": shop.Cup, "mug": shop.Cup}
--- report
assert [(item.code, item.target) for item in report.stale] == [("HMR112", "shop:Cup")]
