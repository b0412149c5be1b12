Schemas of marshmallow are edited, take fields, are added and removed, those that others name as text too.
needs: marshmallow
--- file schemas.py
from marshmallow import Schema, fields, post_load

class Item(Schema):
    size = fields.Int()

    @post_load
    def make(self, data, **words):
        return ("item", data)

class Old(Schema):
    size = fields.Int()

class Box(Schema):
    item = fields.Nested("schemas.Item")
--- hold
from marshmallow.class_registry import get_class
from marshmallow.exceptions import RegistryError
import schemas
from schemas import Item
held = schemas.Box()
def known(name):
    try:
        return get_class(f"schemas.{name}") is vars(schemas).get(name)
    except RegistryError:
        return None
held.load({"item": {"size": "1"}})
--- replace schemas.py
-         return ("item", data)
+         return ("an item", data)
--- expect
assert held.load({"item": {"size": 1}}) == {"item": ("an item", {"size": 1})}
--- replace schemas.py
-     size = fields.Int()
- 
-     @post_load
+     size = fields.Str()
+     name = fields.Str()
+ 
+     @post_load
--- expect
assert schemas.Box().load({"item": {"size": "s", "name": "n"}})["item"][1] == {"size": "s", "name": "n"}
assert schemas.Item is Item
assert known("Item")
--- replace schemas.py
- class Old(Schema):
-     size = fields.Int()
+ class New(Schema):
+     size = fields.Int()
--- expect
assert known("Old") is None
assert known("New")
