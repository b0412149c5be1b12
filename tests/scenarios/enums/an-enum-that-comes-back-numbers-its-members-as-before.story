An enum goes and comes back while somebody holds it: it is what its statement makes, and gives numbers by itself.
tags: cold
--- file shop.py
import enum
class Size(enum.Enum):
    SMALL = enum.auto()
    def shown(self):
        return "size"
    @classmethod
    def _missing_(cls, value):
        return cls.SMALL
--- hold
import shop
size = shop.Size.SMALL if hasattr(shop, "Size") else None
--- edit shop.py
import enum
class Other(enum.Enum):
    SMALL = enum.auto()
--- expect
assert not hasattr(shop, "Size")
--- edit shop.py
import enum
class Size(enum.Enum):
    SMALL = enum.auto()
    LARGE = enum.auto()
    def shown(self):
        return "a size"
--- expect
assert "_generate_next_value_" in vars(shop.Size)
assert "_missing_" not in vars(shop.Size)
assert shop.Size.SMALL is size and size.shown() == "a size"
assert [each.value for each in shop.Size] == [1, 2]
