An except-star clause is live.
tags: cold
--- file shop.py
def attempt():
    found = []
    try:
        raise ExceptionGroup("two", [ValueError(1), KeyError(2)])
    except* ValueError:
        found.append("value")
    except* KeyError:
        found.append("key")
    return found
--- hold
from shop import attempt
--- replace shop.py
-         found.append("value")
+         found.append("VALUE")
--- expect
assert attempt() == ["VALUE", "key"]
