What the hook of a class puts into a list, and nothing tells from others, is said when it is put in again.
--- file base.py
LOG = []

class Base:
    prefix = "p-"
    def __init_subclass__(cls, **words):
        LOG.append(cls.prefix + cls.__name__)
--- file kinds.py
from base import Base

class Tea(Base):
    prefix = "t-"
--- hold
from base import LOG
from kinds import Tea
--- replace kinds.py
-     prefix = "t-"
+     prefix = "tt-"
--- expect
assert LOG == ["t-Tea", "tt-Tea"]
--- report
assert report.ok
assert [(item.code, item.target) for item in report.stale] == [("HMR112", "kinds:Tea")]
