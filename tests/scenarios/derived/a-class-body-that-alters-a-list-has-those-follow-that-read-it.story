A statement of a base's body that binds nothing, and alters a list, has those run again whose hook reads it.
tags: cold
--- file shop.py
SIZES = {}


class Base:
    tags = ["a"]
    tags.append("b")
    _Base__own = 1
    __more = 2

    def __init_subclass__(cls):
        SIZES[cls.__name__] = (len(cls.tags), cls.__more)


class Tea(Base):
    pass


class Green(Tea):
    pass
--- hold
import shop
tea = shop.Tea
--- replace shop.py
-     tags.append("b")
+     tags.extend("bcd")
--- expect
assert shop.Base.tags == ["a", "b", "c", "d"]
assert shop.SIZES == {"Tea": (4, 2), "Green": (4, 2)}, shop.SIZES
--- replace shop.py
-     __more = 2
+     __more = 3
--- expect
assert shop.SIZES == {"Tea": (4, 3), "Green": (4, 3)}, shop.SIZES
