Statements that count by a number which they read run once, though each makes it another one.
--- file fields.py
total = 0

class Field:
    made = 0

    def __init__(self, kind):
        global total
        Field.made += 1
        total += 1
        self.kind = kind
        self.place = Field.made, total

def check(kind):
    return kind
--- file models.py
from fields import Field, check
seen = []

class Shop:
    seen.append("Shop")
    name = Field(check("name"))

class Till:
    seen.append("Till")
    name = Field(check("name"))

size = Field(check("size"))
--- hold
import fields, models
del models.seen[:]
--- replace fields.py
-     return kind
+     return kind.upper()
--- expect
assert models.Shop.name.kind == models.Till.name.kind == "NAME"
assert models.size.kind == "SIZE"
assert sorted(models.seen) in (["Shop", "Till"], [])
assert fields.Field.made == fields.total <= 6
