A metaclass with a namespace of its own sees the edited body, and the class lives on.
tags: cold
--- file meta.py
class Fields(dict):
    def __init__(self):
        super().__init__()
        self.order = []

    def __setitem__(self, name, value):
        if not name.startswith("_"):
            self.order.append(name)
        super().__setitem__(name, value)

class Meta(type):
    @classmethod
    def __prepare__(meta, name, bases, **words):
        return Fields()

    def __new__(meta, name, bases, space, **words):
        cls = super().__new__(meta, name, bases, dict(space))
        cls.order = list(space.order)
        return cls
--- file form.py
from meta import Meta

class Form(metaclass=Meta):
    name = "text"
    age = "number"
--- hold
import form
kind, old = form.Form, form.Form()
--- replace form.py
-     age = "number"
+     mail = "mail"
+     age = "number"
--- expect
assert form.Form is kind
assert kind.order == ["name", "mail", "age"]
assert old.mail == "mail"
