A counter that gives numbers to constants alone begins again where one comes, goes or is edited.
--- file codes.py
import io
import itertools
import random

code = itertools.count(1)
RED = next(code)
BLUE = next(code)
dice = random.Random(3)
FIRST = dice.randint(1, 100)
SECOND = dice.randint(1, 100)
text = io.StringIO("a\nb\nc\n")
HEAD = text.readline()
TAIL = text.readline()
--- file app.py
import codes
from codes import BLUE, RED, code

GREEN = next(code)
ALL = [RED, BLUE, GREEN]
THROWN = (codes.FIRST, codes.SECOND)
--- hold
import app, codes
import itertools, random
drawn = random.Random(3)
drawn = [drawn.randint(1, 100) for _ in range(3)]
--- replace codes.py
- BLUE = next(code)
+ PINK = next(code)
+ BLUE = next(code)
--- expect
assert (codes.PINK, app.ALL) == (2, [1, 3, 4])
--- report
assert report.stale == ()
--- replace codes.py
- SECOND = dice.randint(1, 100)
+ MIDDLE = dice.randint(1, 100)
+ SECOND = dice.randint(1, 100)
--- expect
assert (codes.MIDDLE, app.THROWN) == (drawn[1], (drawn[0], drawn[2]))
--- replace codes.py
- HEAD = text.readline()
+ HEAD = text.readline() + text.readline()
--- expect
assert (codes.HEAD, codes.TAIL) == ("a\nb\n", "c\n")
--- replace codes.py
- RED = next(code)
+ RED = 70
--- expect
assert (codes.PINK, app.ALL) == (1, [70, 2, 3])
--- replace codes.py
- FIRST = dice.randint(1, 100)
+ FIRST = 0
--- expect
assert (codes.MIDDLE, app.THROWN) == (drawn[0], (0, drawn[1]))
--- report
assert report.stale == ()
