A statement that goes through globals() in the middle sees what stands above.
tags: cold
--- file app.py
def handle_a():
    return 1
def handle_b():
    return 2
HANDLERS = {name: value for name, value in list(globals().items()) if name.startswith("handle_")}
def handle_late():
    return 3
--- hold
import app
--- replace app.py
- def handle_b():
-     return 2
+ def handle_b():
+     return 2
+ def handle_c():
+     return 4
--- expect
assert sorted(app.HANDLERS) == ["handle_a", "handle_b", "handle_c"]
