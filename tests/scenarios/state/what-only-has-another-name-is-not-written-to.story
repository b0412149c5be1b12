A statement that names another object than before leaves the first one, which is another's, as it is.
tags: cold
--- file settings.py
FAST = {"rate": 1}
SLOW = {"rate": 9}
MODE = FAST

def chosen():
    return FAST

PICKED = chosen()
MADE = dict(FAST)
--- hold
import settings
fast, made = settings.FAST, settings.MADE
--- replace settings.py
- MODE = FAST
+ MODE = SLOW
...
-     return FAST
+     return SLOW
...
- MADE = dict(FAST)
+ MADE = dict(SLOW)
--- expect
assert settings.MODE is settings.PICKED is settings.SLOW
assert fast is settings.FAST
assert fast == {"rate": 1}
assert made == {"rate": 9}
