A decorator that makes a slotted class of the one that it gets is served by one run of the body.
--- file slotting.py
fields = []

def field(name):
    fields.append(name)
    return name

def slotted(cls):
    space = {key: value for key, value in vars(cls).items() if key not in ("__dict__", "__weakref__")}
    space["__slots__"] = ("value",)
    return type(cls)(cls.__name__, cls.__bases__, space)
--- file shop.py
from slotting import field, slotted

@slotted
class Price:
    amount = field("amount")

    def show(self):
        return f"{self.amount}"
--- hold
import shop, slotting
Price = shop.Price
price = Price()
del slotting.fields[:]
--- replace shop.py
-     amount = field("amount")
+     amount = field("the amount")
--- expect
assert slotting.fields == ["the amount"]
assert shop.Price is Price
assert price.show() == "the amount"
--- report
assert report.ok and not report.stale
