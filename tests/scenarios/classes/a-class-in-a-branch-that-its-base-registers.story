A class in a branch is in its base's registry once, and not any more when it is gone or has another name.
tags: cold
--- file base.py
class Base:
    entries = {}
    order = []
    def __init_subclass__(cls, **words):
        Base.entries[cls.__name__] = cls, 3
        Base.order.append(cls.__name__)
--- file shop.py
from base import Base

if len(Base.__name__) > 2:
    first_all = []
    class First(Base):
        rate = 1
        def total(self):
            return self.rate
try:
    names = []
    class Second(Base):
        size = len(names)
finally:
    pass
class Third(Base):
    pass
--- hold
import base, shop
--- replace shop.py
-     class First(Base):
-         rate = 1
+     class First(Base):
+         rate = 2
--- expect
assert base.Base.order == ["First", "Second", "Third"], base.Base.order
assert list(base.Base.entries) == ["First", "Second", "Third"]
assert shop.First().total() == 2
--- replace shop.py
-     class First(Base):
+     class Other(Base):
--- expect
assert base.Base.order == ["Other", "Second", "Third"], base.Base.order
assert sorted(base.Base.entries) == ["Other", "Second", "Third"]
--- edit shop.py
from base import Base

class Third(Base):
    pass
--- expect
assert base.Base.order == ["Third"], base.Base.order
assert list(base.Base.entries) == ["Third"]
--- report
assert not report.stale, report.stale
