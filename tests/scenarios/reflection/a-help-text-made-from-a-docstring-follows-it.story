What was computed from a docstring is computed again when the docstring is edited.
tags: cold
--- file tasks.py
"""Usage: tasks old."""


def clean(path):
    """Remove it."""
    return path


class Task:
    """A task."""

    def run(self):
        """Run it."""


USAGE = __doc__
HELP = {"clean": clean.__doc__.upper()}
TEXTS = [Task.__doc__, Task.run.__doc__]
--- file app.py
from tasks import clean
import tasks

LINE = f"clean: {clean.__doc__}"
HEAD = tasks.__doc__.strip()
--- hold
import app, tasks
--- replace tasks.py
- """Usage: tasks old."""
+ """Usage: tasks new."""
--- replace tasks.py
-     """Remove it."""
+     """Remove it all."""
--- replace tasks.py
-     """A task."""
+     """A long task."""
--- replace tasks.py
-         """Run it."""
+         """Run it now."""
--- expect
assert tasks.USAGE == app.HEAD == "Usage: tasks new."
assert tasks.HELP == {"clean": "REMOVE IT ALL."}
assert tasks.TEXTS == ["A long task.", "Run it now."]
assert app.LINE == "clean: Remove it all."
