A call that does more than to fill a collection, runs again and puts once more into it what its former run has put there, is said.
imported: after
--- file sinks.py
def make(name):
    return (name, "plain")

class Sinks:
    def __init__(self):
        self.made = {}

    def add(self, name):
        self.made = {**self.made, len(self.made): make(name)}

    def call(self, name):
        self.made = {**self.made, name: make(name)}

sinks = Sinks()
named = Sinks()
handlers = list(("first",))

def setup():
    handlers.append(make("handler"))
    print(end="")
--- file app.py
import sinks
from sinks import named

if sinks.handlers is not None:
    sinks.setup()

class Closed:
    pass

named.call("b")
--- hold
import app, sinks
--- replace sinks.py
-     return (name, "plain")
+     return (name, "colour")
--- expect
assert sinks.handlers[-1] == ("handler", "colour")
assert sinks.named.made == {"b": ("b", "colour")}
--- report
assert [item.code for item in report.stale] == ["HMR112"]
assert report.stale[0].target.startswith("app:if sinks.handlers")
