A hook that enters an object of each class has one of each, in the order of a start.
tags: cold
--- file plugins.py
PLUGINS = []


class Plugin:
    name = "?"

    def __init_subclass__(cls, **words):
        super().__init_subclass__(**words)
        PLUGINS.append(cls())


class Cache(Plugin):
    name = "cache"


class Mail(Plugin):
    name = "mail"
    host = f"{name}.local"
--- file main.py
import plugins

NAMES = [each.name for each in plugins.PLUGINS]
--- hold
import plugins, main
--- replace plugins.py
-     name = "mail"
+     name = "smtp"
--- expect
assert main.NAMES == ["cache", "smtp"], main.NAMES
--- replace plugins.py
- class Cache(Plugin):
+ class Search(Plugin):
+     name = "search"
+ 
+ 
+ class Cache(Plugin):
--- expect
assert main.NAMES == ["search", "cache", "smtp"], main.NAMES
--- replace plugins.py
- class Cache(Plugin):
-     name = "cache"
- 
- 
--- expect
assert main.NAMES == ["search", "smtp"], main.NAMES
--- replace plugins.py
-         PLUGINS.append(cls())
+         PLUGINS.insert(0, cls())
--- expect
assert main.NAMES == ["smtp", "search"], main.NAMES
--- replace plugins.py
- class Mail(Plugin):
+ class Mail:
--- expect
assert main.NAMES == ["search"], main.NAMES
--- replace plugins.py
- class Mail:
+ class Mail(Plugin):
--- expect
assert main.NAMES == ["smtp", "search"], main.NAMES
--- replace plugins.py
-         PLUGINS.insert(0, cls())
+         pass
--- expect
assert main.NAMES == [], main.NAMES
