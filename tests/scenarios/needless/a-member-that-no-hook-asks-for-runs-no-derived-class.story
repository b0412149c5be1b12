A member that comes into a base class runs none of those derived from it whose hook asks for others.
tags: cold
--- file shop.py
NOTED = {}


class Base:
    def __init_subclass__(cls):
        name = "on_%s" % cls.tag
        NOTED[cls.tag] = (Base in cls.__mro__, hasattr(cls, name))


class Tea(Base):
    tag = "tea"


class Green(Tea):
    tag = "green"


SOLD = [Tea(), Green()]
--- hold
import shop
tea, sold = shop.Tea, shop.SOLD
--- replace shop.py
- class Base:
+ class Base:
+     def price(self):
+         return len(self.tag)
+
--- expect
assert [each.price() for each in shop.SOLD] == [3, 5]
assert shop.NOTED == {"tea": (True, False), "green": (True, False)}
--- report
assert sold is shop.SOLD and tea is shop.Tea
assert [action.target for action in report.actions] == ["Base.price"], report.actions
--- replace shop.py
- class Base:
+ class Base:
+     def on_green(self):
+         return "sold green"
+
--- expect
assert shop.SOLD[0].on_green() == "sold green"
assert shop.NOTED == {"tea": (True, False), "green": (True, True)}
