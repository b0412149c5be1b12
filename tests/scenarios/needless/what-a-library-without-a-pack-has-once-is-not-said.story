Nothing is said of what a library without a pack has noted again under the same name, or made anew.
tags: cold
--- file places.py
import sys

sys.path.append(__file__.replace("places.py", "site-packages"))
--- file site-packages/gong.py
HANDLERS = {}


def on(name, note=""):
    def note(function):
        HANDLERS[name] = function
        return function

    return note


class Meta(type):
    known = {}

    def __init__(cls, name, bases, namespace):
        super().__init__(name, bases, namespace)
        Meta.known[name] = cls


class Model(metaclass=Meta):
    pass


class Bell:
    def __init__(self, *rings):
        self.rings = list(rings)


def price(cls):
    return len(vars(cls))
--- file names.py
NOTE = "loud"
RATE = 2
--- file shop.py
import places
import gong
import names

@gong.on("ring", names.NOTE)
def ring():
    return "ring"

class Order(gong.Model):
    rate = names.RATE

bell = gong.Bell(ring, Order, names.NOTE)
price = gong.price(Order)
other = gong.price(Order)
--- hold
import names, shop
import gong
--- replace names.py
- NOTE = "loud"
- RATE = 2
+ NOTE = "soft"
+ RATE = 3
--- replace shop.py
- other = gong.price(Order)
--- expect
assert list(gong.HANDLERS) == ["ring"] and gong.HANDLERS["ring"] is shop.ring
assert sorted(gong.Meta.known) == ["Model", "Order"] and gong.Meta.known["Order"] is shop.Order
assert shop.Order.rate == 3
assert shop.bell.rings == [shop.ring, shop.Order, "soft"]
--- report
assert report.ok
assert report.stale == ()
