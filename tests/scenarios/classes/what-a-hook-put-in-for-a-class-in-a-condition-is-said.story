What a hook put in for a class that goes is said, also where its base stands in a condition.
--- file base.py
NAMES = []
class Base:
    def __init_subclass__(cls):
        NAMES.append(cls.__name__ * 2)
if len(NAMES) < 1:
    class Middle(Base):
        pass
--- file shop.py
import base
class Tea(base.Middle):
    pass
--- hold
import base, shop
--- edit shop.py
import base
--- expect
assert not hasattr(shop, "Tea")
--- report
assert len(base.NAMES) == 1 or any(item.code == "HMR112" for item in report.stale), report
