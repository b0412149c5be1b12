What a decorator had set on a class goes before it is called again, so that it sets it anew.
tags: cold
--- file base.py
SEP = "-"

def slugged(prefix, count=0):
    def decorate(cls):
        if getattr(cls, "slug_of", "") != cls.__name__:
            cls.slug_of = cls.__name__
            cls.slug = prefix + SEP + cls.__name__
            cls.count = count
        return cls
    return decorate
--- file kinds.py
from base import slugged

@slugged("t")
class Tea:
    pass

@slugged("m", 1)
class Mug(Tea):
    size = 2
--- hold
from kinds import Mug, Tea
mug = Mug()
--- replace base.py
- SEP = "-"
+ SEP = "+"
--- expect
assert (Tea.slug, mug.slug) == ("t+Tea", "m+Mug")
--- replace kinds.py
- @slugged("m", 1)
+ @slugged("n", 2)
--- expect
assert (mug.slug, mug.count) == ("n+Mug", 2)
--- replace base.py
-             cls.slug = prefix + SEP + cls.__name__
+             cls.path = prefix + SEP + cls.__name__
--- expect
assert mug.path == "n+Mug"
assert not hasattr(mug, "slug")
--- report
assert report.ok
assert report.stale == ()
