What `__init_subclass__` marked as done (`cls._done = True`) is not done for a class that is made again.
tags: cold
--- file base.py
SLUGS = []

class Base:
    prefix = "p-"
    def __init_subclass__(cls, **words):
        super().__init_subclass__(**words)
        if "_done" in cls.__dict__:
            return
        cls._done = True
        cls.slug = cls.prefix + cls.__name__.lower()
        SLUGS.append(cls.slug)
--- file kinds.py
from base import Base

class Tea(Base):
    pass

class Mug(Base):
    prefix = "m-"
--- hold
import base
import kinds
from base import SLUGS
from kinds import Mug, Tea
--- replace base.py
-     prefix = "p-"
+     prefix = "q-"
--- expect
assert (Tea.slug, Mug.slug) == ("q-tea", "m-mug")
assert SLUGS == ["q-tea", "m-mug"]
--- replace kinds.py
-     prefix = "m-"
+     prefix = "n-"
--- expect
assert SLUGS == ["q-tea", "n-mug"]
--- replace base.py
-         cls.slug = cls.prefix + cls.__name__.lower()
+         cls.name = cls.slug = cls.prefix + cls.__name__
--- expect
assert SLUGS == ["q-Tea", "n-Mug"]
--- replace base.py
-         cls.name = cls.slug = cls.prefix + cls.__name__
-         SLUGS.append(cls.slug)
+         cls.name = cls.prefix + cls.__name__
+         SLUGS.append(cls.name)
--- expect
assert SLUGS == ["q-Tea", "n-Mug"]
assert not hasattr(Mug, "slug")
--- report
assert report.ok
assert report.stale == ()
