What members put together on their class by `__set_name__` is put together anew when the class runs again.
tags: cold
--- file fields.py
class Typed:
    def __set_name__(self, owner, name):
        self.name = name
        owner.fields = getattr(owner, "fields", ()) + (name,)
class Listed:
    def __set_name__(self, owner, name):
        if "listed" not in owner.__dict__:
            owner.listed = []
        owner.listed.append(name)
class Noted:
    def __set_name__(self, owner, name):
        known = dict(getattr(owner, "noted", {}))
        known[name] = self
        setattr(owner, "noted", known)
class Shape:
    edges = Typed()
class Square(Shape):
    side = Typed()
    label = Typed()
    color = Typed()
    one = Listed()
    two = Listed()
    three = Noted()
    four = Noted()
--- hold
import fields
--- replace fields.py
- class Square(Shape):
+ class Named:
+     pass
+ class Square(Named, Shape):
--- expect
assert fields.Square.fields == ("edges", "side", "label", "color")
assert fields.Square.listed == ["one", "two"]
assert list(fields.Square.noted) == ["three", "four"]
--- replace fields.py
-     label = Typed()
+     title = Typed()
...
-     one = Listed()
+     zero = Listed()
--- expect
assert fields.Square.fields == ("edges", "side", "title", "color")
assert fields.Square.listed == ["zero", "two"]
--- replace fields.py
-         owner.fields = getattr(owner, "fields", ()) + (name,)
+         owner.fields = getattr(owner, "fields", ()) + (name.upper(),)
--- expect
assert fields.Square.fields == ("EDGES", "SIDE", "TITLE", "COLOR")
