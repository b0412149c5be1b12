What lists the members of a class is computed again when one comes, goes or gets another value.
--- file settings.py
class Config:
    host = "localhost"
    port = 1

    def show(self):
        return self.host
--- file table.py
import inspect

from settings import Config

FIELDS = {name: value for name, value in vars(Config).items() if isinstance(value, (str, int))}
METHODS = [name for name, _ in inspect.getmembers(Config, inspect.isfunction)]
HAS_USER = hasattr(Config, "user")


def schema(cls):
    return sorted(name for name in cls.__dict__ if not name.startswith("_"))


SCHEMA = schema(Config)
--- hold
import table
--- replace settings.py
-     port = 1
+     port = 2
+     user = "ann"
--- replace settings.py
-     def show(self):
-         return self.host
+     def show(self):
+         return self.host
+
+     def hide(self):
+         return None
--- expect
assert table.FIELDS["port"] == 2
assert table.FIELDS["user"] == "ann"
assert table.METHODS == ["hide", "show"]
assert table.HAS_USER
assert table.SCHEMA == ["hide", "host", "port", "show", "user"]
