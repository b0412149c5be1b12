A class that `__init_subclass__` registered is registered once after an edit of its body.
tags: cold
--- file plugins.py
PLUGINS = {}

class Plugin:
    def __init_subclass__(cls, **words):
        super().__init_subclass__(**words)
        PLUGINS[cls.name] = cls
--- file csv_plugin.py
from plugins import Plugin

class Csv(Plugin):
    name = "csv"
    sep = ","
--- hold
import plugins, csv_plugin
kind = csv_plugin.Csv
--- replace csv_plugin.py
-     sep = ","
+     sep = ";"
+     quote = "'"
--- expect
assert csv_plugin.Csv is kind
assert plugins.PLUGINS == {"csv": kind}
assert (kind.sep, kind.quote) == (";", "'")
