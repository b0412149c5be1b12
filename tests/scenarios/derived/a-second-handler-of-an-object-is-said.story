A call on an object, which copies what it had and adds to it, is said to have added it twice.
imported: after
--- file sinks.py
def make(name):
    return (name, "plain")

class Sinks:
    def __init__(self):
        self.made = {}

    def add(self, name):
        self.made = {**self.made, len(self.made): make(name)}

sinks = Sinks()
--- file app.py
from sinks import sinks

if sinks is not None:
    sinks.add("a")
--- hold
import app
--- replace sinks.py
-     return (name, "plain")
+     return (name, "colour")
--- expect
assert ("a", "colour") in app.sinks.made.values()
--- report
assert len(app.sinks.made) == 1 or [item.code for item in report.stale] == ["HMR112"]
