What the hook of a base class noted of a class that leaves the base goes if it is known, or is said.
tags: cold
--- file shop.py
class Base:
    words = []
    kinds = []
    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        Base.words.append(cls.__name__ * 2)
        Base.kinds.append(cls)
class Other:
    pass
--- file till.py
from shop import Base, Other
class Item(Base):
    def told(self):
        return 3
class Next(Base):
    pass
--- hold
import shop, till
--- replace till.py
- class Item(Base):
+ class Item(Other):
--- expect
assert shop.Base.kinds == [till.Next], shop.Base.kinds
--- report
assert report.ok
assert [item.code for item in report.stale] == ["HMR112"], str(report)
