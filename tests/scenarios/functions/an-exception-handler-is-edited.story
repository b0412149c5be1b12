Code behind except, else and finally is live.
tags: cold
--- file shop.py
def attempt(action):
    log = []
    try:
        action()
    except ValueError:
        log.append("old value")
    else:
        log.append("old else")
    finally:
        log.append("old end")
    return log
--- hold
from shop import attempt
--- replace shop.py
-     except ValueError:
-         log.append("old value")
-     else:
-         log.append("old else")
+     except (ValueError, KeyError) as error:
+         log.append(type(error).__name__)
+     else:
+         log.append("else")
...
-         log.append("old end")
+         log.append("end")
--- expect
assert attempt(lambda: {}["a"]) == ["KeyError", "end"]
assert attempt(lambda: None) == ["else", "end"]
