A list that `__set_name__` fills has each field once, also after an edit of the class.
tags: cold
--- file shop.py
FIELDS = []
class Field:
    def __init__(self, kind):
        self.kind = kind
    def __set_name__(self, owner, name):
        self.name = name
        FIELDS.append((name, self.kind))
class Order:
    number = Field("int")
    text = Field("str")
NAMES = [name for name, _ in FIELDS]
--- hold
import shop
kept = shop.FIELDS
--- replace shop.py
-     text = Field("str")
+     text = Field("text")
+     more = Field("str")
--- expect
assert shop.FIELDS is kept
assert kept == [("number", "int"), ("text", "text"), ("more", "str")], kept
assert shop.NAMES == ["number", "text", "more"]
--- replace shop.py
-     number = Field("int")
+     number = Field("float")
--- expect
assert kept == [("number", "float"), ("text", "text"), ("more", "str")], kept
--- replace shop.py
-     more = Field("str")

--- expect
assert kept == [("number", "float"), ("text", "text")], kept
assert shop.NAMES == ["number", "text"]
