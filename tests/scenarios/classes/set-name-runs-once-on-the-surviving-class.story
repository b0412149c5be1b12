A descriptor made anew hears its name and the live class, once; what the one before it entered is taken out.
tags: cold
--- file fields.py
HEARD = []

class Field:
    def __init__(self, default):
        self.default = default

    def __set_name__(self, owner, name):
        HEARD.append((owner, name, self.default))
        self.name = name

    def __get__(self, instance, owner):
        return self if instance is None else vars(instance).get(self.name, self.default)

    def __set__(self, instance, value):
        vars(instance)[self.name] = value
--- file model.py
from fields import Field

class Model:
    size = Field(1)
    color = Field("red")
--- hold
import fields, model
Model, old, painted = model.Model, model.Model(), model.Model()
painted.color = "green"
--- replace model.py
-     color = Field("red")
+     color = Field("blue")
--- expect
assert model.Model is Model
assert (old.size, old.color, painted.color) == (1, "blue", "green")
assert fields.HEARD.count((Model, "color", "blue")) == 1
assert fields.HEARD == [(Model, "size", 1), (Model, "color", "blue")]
