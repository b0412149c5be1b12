A call does not run again for the docstring of the method it calls, whatever else that one looks at.
tags: cold
--- file sinks.py
class Sinks:
    def __init__(self):
        self.made = []

    def add(self, sink):
        """Add a sink."""
        self.made = [*self.made, (sink.__name__, sink.__doc__)]

def plain(text):
    """Print."""

def other(text):
    """Print."""
--- file app.py
from sinks import Sinks, plain
sinks = Sinks()
sinks.add(plain)
--- hold
import app, sinks
made = app.sinks.made
--- replace sinks.py
-         """Add a sink."""
+         """Add a sink, to those that are there."""
--- expect
assert app.sinks.made == [("plain", "Print.")]
assert sinks.Sinks.add.__doc__ == "Add a sink, to those that are there."
--- report
assert [action.verb for action in report.actions] == ["patch"]
assert app.sinks.made is made
