A statement that names another object than before leaves the first one, which is another's, as it is.
--- file settings.py
FAST = {"rate": 1}
SLOW = {"rate": 9}
MODE = FAST

def chosen():
    return FAST

PICKED = chosen()
MADE = dict(FAST)
OWN = {"rate": 2}

class Till:
    mode = FAST
    own = {"rate": 3}
--- hold
import settings
given = {"rate": 7}
settings.OWN = settings.Till.own = given
fast, made = settings.FAST, settings.MADE
--- replace settings.py
- MODE = FAST
+ MODE = SLOW
...
-     return FAST
+     return SLOW
...
- MADE = dict(FAST)
- OWN = {"rate": 2}
+ MADE = dict(SLOW)
+ OWN = {"rate": 4}
...
-     mode = FAST
-     own = {"rate": 3}
+     mode = SLOW
+     own = {"rate": 5}
--- expect
assert settings.MODE is settings.PICKED is settings.SLOW
assert fast is settings.FAST
assert fast == {"rate": 1}
assert made == {"rate": 9}
assert given == {"rate": 7}
assert settings.Till.mode is settings.SLOW
