A table that a hook gives each class unless it has one keeps what the running program put in.
--- file plugins.py
class Base:
    def __init_subclass__(cls):
        if "table" not in cls.__dict__:
            cls.table = {}


class Plugin(Base):
    size = 1
--- hold
import plugins
table = plugins.Plugin.table
table["session"] = 7
--- replace plugins.py
- class Plugin(Base):
-     size = 1
+ class Plugin(Base, object):
+     size = 2
--- expect
assert plugins.Plugin.size == 2
assert plugins.Plugin.table is table
assert table == {"session": 7}
