A module that the program imports while the session runs is followed from then on.
--- file shop.py
def price():
    return 1
--- file late.py
def late():
    return "old"
--- hold
import shop

def load():
    global module
    import late
    module = late
--- replace shop.py
-     return 1
+     return 2
--- expect
assert shop.price() == 2
load()
assert module.late() == "old"
--- replace late.py
-     return "old"
+     return "new"
--- expect
assert module.late() == "new"
