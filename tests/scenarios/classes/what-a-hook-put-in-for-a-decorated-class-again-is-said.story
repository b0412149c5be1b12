What a hook puts in a second time for a class with a decorator is said.
--- file rates.py
def rate():
    return 2
--- file base.py
from rates import rate

class Base:
    made = []
    def __init_subclass__(cls):
        Base.made.append(cls.__name__ * rate())
--- file shop.py
import dataclasses
from base import Base

@dataclasses.dataclass
class Tea(Base):
    price: int = 6
--- hold
import base, shop
--- replace rates.py
-     return 2
+     return 3
--- expect
assert base.Base.made[-1] == "TeaTeaTea"
--- report
assert len(base.Base.made) == 1 or any(item.code == "HMR112" for item in report.stale), report
