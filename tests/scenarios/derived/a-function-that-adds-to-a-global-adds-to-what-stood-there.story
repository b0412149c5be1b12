A function that rebinds a global when its module calls it starts again from the global's own statement.
tags: cold
--- file shop.py
TEXT = "Codes:"

def suffix():
    return " one"

def extend():
    global TEXT
    TEXT = TEXT + suffix()

extend()
--- hold
import shop
--- replace shop.py
-     return " one"
+     return " two"
--- expect
assert shop.TEXT == "Codes: two"
--- replace shop.py
- extend()
+ extend()  # once
+ DONE = True
--- expect
assert shop.TEXT == "Codes: two"
