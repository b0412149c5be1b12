A table made at import by a function is made anew when the function is edited.
tags: cold
--- file shop.py
def build():
    return {"a": 1}


TABLE = build()
--- hold
import shop
--- replace shop.py
-     return {"a": 1}
+     return {"a": 2}
--- expect
assert shop.TABLE == {"a": 2}
