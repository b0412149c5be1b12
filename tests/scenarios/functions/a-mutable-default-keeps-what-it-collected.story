A body edit does not make the default objects anew: what they collected stays.
--- file shop.py
def remember(item, seen=[]):
    seen.append(item)
    return seen
--- hold
import shop
shop.remember("a")
--- replace shop.py
-     seen.append(item)
+     seen.append(item.upper())
--- expect
assert shop.remember("b") == ["a", "B"]
