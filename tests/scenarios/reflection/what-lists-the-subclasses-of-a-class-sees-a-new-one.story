What walks the subclasses of a class is computed again when one is added, in whatever module.
tags: cold
--- file base.py
class Plugin:
    pass
--- file more.py
from base import Plugin


class One(Plugin):
    pass
--- file app.py
import base
import more


def walk(cls):
    return [name for sub in cls.__subclasses__() for name in (sub.__name__, *walk(sub))]


ALL = walk(base.Plugin)
FIRST = [sub.__name__ for sub in base.Plugin.__subclasses__()]
--- hold
import app
--- replace more.py
- class One(Plugin):
-     pass
+ class One(Plugin):
+     pass
+
+
+ class Two(One):
+     pass
+
+
+ class Three(Plugin):
+     pass
--- expect
assert app.ALL == ["One", "Two", "Three"]
assert app.FIRST == ["One", "Three"]
