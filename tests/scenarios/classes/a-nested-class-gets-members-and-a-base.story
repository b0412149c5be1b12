A nested class takes a new base and attribute in place.
tags: cold
--- file outer.py
class Base:
    def kind(self):
        return "base"

class First:
    pass

class Outer:
    class Inner(First):
        size = 1

    class Meta:
        order = ["a"]
--- hold
import outer
Outer, Inner, old = outer.Outer, outer.Outer.Inner, outer.Outer.Inner()
--- replace outer.py
-     class Inner(First):
-         size = 1
+     class Inner(Base, First):
+         size = 2
...
-         order = ["a"]
+         order = ["b"]
--- expect
assert outer.Outer is Outer
assert Outer.Inner is Inner
assert (old.size, old.kind()) == (2, "base")
assert Outer.Meta.order == ["b"]
