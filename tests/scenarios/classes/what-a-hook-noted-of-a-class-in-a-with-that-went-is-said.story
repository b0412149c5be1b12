What a hook has noted of a class that stood in a `with`, or a branch, and is gone is said to remain.
--- file base.py
class Base:
    made = []

    def __init_subclass__(cls):
        Base.made.append(cls.__name__ * 2)
--- file shop.py
import contextlib

from base import Base

with contextlib.nullcontext():
    class Tea(Base):
        pass

if Base:
    class Cake(Base):
        pass
--- hold
import shop
from base import Base
--- edit shop.py
import contextlib

from base import Base

if Base:
    class Cake(Base):
        pass
--- expect
assert not hasattr(shop, "Tea")
--- report
assert [note.code for note in report.stale] == ["HMR112"], str(report)
assert "Tea" in report.stale[0].target
--- edit shop.py
import contextlib

from base import Base

for Cake in (1,):
    pass
--- expect
assert shop.Cake == 1
--- report
assert any(note.code == "HMR112" and "Cake" in note.target for note in report.stale), str(report)
