A class that a module only imports is not told lines of that module.
needs: python>=3.13
tags: cold, still
--- file shapes.py


class Round:
    pass
--- file app.py
RATE = 1
if RATE:
    from shapes import Round
--- hold
import app, shapes
--- edit app.py
if 1:
    from shapes import Round
--- expect
assert shapes.Round.__firstlineno__ == 3
