What was made from a definition's source text is made again when its body is edited.
tags: cold
--- file work.py
import inspect


def job(n):
    return n


class Jobs:
    def run(self):
        return job(1)


TEXT = inspect.getsource(job)
LINES = len(inspect.getsourcelines(Jobs)[0])
--- hold
import work
--- replace work.py
-     return n
+     return n + 1
--- replace work.py
-         return job(1)
+         first = job(1)
+         return first
--- expect
assert "n + 1" in work.TEXT
assert work.LINES == 4
