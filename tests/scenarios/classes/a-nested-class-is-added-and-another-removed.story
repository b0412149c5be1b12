Nested classes come and go with the body of the class around them.
tags: cold
--- file outer.py
class Outer:
    class First:
        pass
--- hold
import outer
Outer, old = outer.Outer, outer.Outer()
--- replace outer.py
-     class First:
-         pass
+     class Second:
+         size = 3
--- expect
assert not hasattr(Outer, "First")
assert old.Second.size == 3
assert Outer.Second.__qualname__ == "Outer.Second"
