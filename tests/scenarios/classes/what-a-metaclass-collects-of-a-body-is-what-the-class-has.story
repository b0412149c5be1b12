Functions that a metaclass collects from the body of its class are those that the class has.
tags: cold
--- file plugin.py
class Meta(type):
    def __new__(meta, name, bases, space):
        cls = super().__new__(meta, name, bases, space)
        cls.hooks = {key: value for key, value in space.items() if callable(value)}
        cls.order = [(key, value) for key, value in cls.hooks.items()]
        if bases:
            bases[0].latest = cls
        return cls

class Plugin(metaclass=Meta):
    latest = None
--- file app.py
from plugin import Plugin

class App(Plugin):
    level = 1

    def start(self):
        return "started"

    @staticmethod
    def stop():
        return "stopped"
--- hold
import plugin
from app import App
from plugin import Plugin
start = App.start
for _ in range(100):
    Plugin.latest
--- replace app.py
-     level = 1
+     level = 2
...
-         return "started"
+         return f"started at {self.level}"
--- expect
assert App.level == 2 and App().start() == "started at 2"
assert App.hooks["start"] is App.start is start is App.order[0][1]
assert App.hooks["stop"] is vars(App)["stop"]
assert Plugin.latest is App
--- replace plugin.py
-         cls = super().__new__(meta, name, bases, space)
+         cls = super().__new__(meta, name, bases, {**space, "known": True})
--- expect
assert App.known and App.hooks["start"] is App.start is start is App.order[0][1]
assert App.hooks["stop"] is vars(App)["stop"]
assert Plugin.latest is App
