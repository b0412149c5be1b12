A class statement uses the hook of its base class and the descriptors' names that it ran.
imported: after
tags: cold
--- file base.py
class Field:
    def __set_name__(self, owner, name):
        owner.fields = {**getattr(owner, "fields", {}), name: "plain"}
--- file shop.py
from base import Field

class Row:
    price = Field()
--- hold
import shop
--- replace base.py
-         owner.fields = {**getattr(owner, "fields", {}), name: "plain"}
+         owner.fields = {**getattr(owner, "fields", {}), name: "bold"}
--- expect
assert shop.Row.fields == {"price": "bold"}
