A function that one branch defines and another imports lives on, and gives way when the other branch is taken.
tags: cold
--- file other.py
def stream(file):
    return "theirs"
--- file shop.py
WIN = False
if WIN:
    from other import stream
else:

    def stream(file):
        return None
--- hold
import shop
from shop import stream
--- replace shop.py
-     def stream(file):
-         return None
+     def stream(file, mode="r"):
+         return mode
--- expect
assert shop.stream is stream and stream("") == "r"
--- replace shop.py
- WIN = False
+ WIN = True
--- expect
import other
assert shop.stream is other.stream
assert shop.stream("") == "theirs"
assert other.stream.__module__ == "other"
