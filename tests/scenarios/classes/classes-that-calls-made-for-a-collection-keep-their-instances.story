Classes that a metaclass or a function makes, in whatever collection, stay those of their instances.
tags: cold
--- file forms.py
class Kind(type):
    known = {}

    def __new__(mcls, name, bases, space):
        cls = super().__new__(mcls, name, bases, space)
        mcls.known[name] = cls
        return cls

class Form(metaclass=Kind):
    sep = "-"

    def show(self):
        return self.sep + self.tag

def by_call(name, tag):
    return Kind(name, (Form,), {"tag": tag})

def by_statement(name, tag):
    class New(Form):
        pass

    New.tag, New.__name__ = tag, name
    return New
--- file shop.py
from forms import by_call, by_statement

NAMES = ["Tea", "Cup"]
One = by_call("One", "one")
TABLE = {name: by_call(name, name.lower()) for name in NAMES}
ROWS = [by_statement(name, name.lower()) for name in NAMES]
for _name in NAMES:
    globals()[f"{_name}Form"] = by_call(f"{_name}Form", _name.lower())
FILLED = {}
for _name in NAMES:
    FILLED[_name] = by_statement(_name, _name.lower())
--- hold
import forms, shop
held = {
    "One": shop.One, "TABLE": shop.TABLE["Cup"], "ROWS": shop.ROWS[-1],
    "name": shop.TeaForm, "FILLED": shop.FILLED["Tea"],
}
things = {place: cls() for place, cls in held.items()}
def now():
    return {
        "One": shop.One, "TABLE": shop.TABLE["Cup"], "name": shop.TeaForm,
        "ROWS": shop.ROWS[-1], "FILLED": shop.FILLED["Tea"],
    }
--- replace shop.py
- NAMES = ["Tea", "Cup"]
+ NAMES = ["Pot", "Tea", "Cup"]
--- expect
assert [place for place, cls in now().items() if not isinstance(things[place], cls)] == []
assert now() == held and len(shop.ROWS) == 3
assert shop.PotForm().show() == "-pot" and forms.Kind.known["TeaForm"] is shop.TeaForm
--- replace forms.py
-     return Kind(name, (Form,), {"tag": tag})
+     return Kind(name, (Form,), {"tag": tag.upper()})
--- replace forms.py
-     New.tag, New.__name__ = tag, name
+     New.tag, New.__name__ = tag + "!", name
--- expect
assert now() == held
assert [things[place].show() for place in ("One", "TABLE", "name")] == ["-ONE", "-CUP", "-TEA"]
assert [things[place].show() for place in ("ROWS", "FILLED")] == ["-cup!", "-tea!"]
--- replace shop.py
- TABLE = {name: by_call(name, name.lower()) for name in NAMES}
+ TABLE = {name: by_call(name, name[0]) for name in NAMES}
--- expect
assert now() == held and things["TABLE"].show() == "-C"
