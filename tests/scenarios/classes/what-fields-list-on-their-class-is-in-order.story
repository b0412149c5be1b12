Fields that list themselves on their class by `__set_name__` are listed in the order of its body.
tags: cold
--- file fields.py
class Field:
    def __init__(self, kind):
        self.kind = kind

    def __set_name__(self, owner, name):
        if "names" not in vars(owner):
            owner.names = []
        owner.names.append(name)
        owner.kinds = {**vars(owner).get("kinds", {}), name: self.kind}

class Order:
    id = Field(int)
    rate = Field(float)
--- hold
from fields import Order
--- replace fields.py
-     id = Field(int)
-     rate = Field(float)
+     key = Field(str)
+     id = Field(int)
+     tax = Field(int)
+     rate = Field(float)
--- expect
assert Order.names == ["key", "id", "tax", "rate"], Order.names
assert list(Order.kinds) == ["key", "id", "tax", "rate"]
--- replace fields.py
-     id = Field(int)
-     tax = Field(int)
-     rate = Field(float)
+     rate = Field(int)
+     tax = Field(int)
--- expect
assert Order.names == ["key", "rate", "tax"], Order.names
assert Order.kinds == {"key": str, "rate": int, "tax": int}
