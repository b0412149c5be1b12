Who holds an object of a schema goes on with the fields, hooks and options of the edited class.
needs: marshmallow
tags: cold
--- file schemas.py
from marshmallow import Schema, fields, post_load


class Item(Schema):
    name = fields.Str(required=True)
    price = fields.Int(load_default=1)

    @post_load
    def mark(self, data, **others):
        return {**data, "marked": True}


class Order(Schema):
    items = fields.List(fields.Nested(Item))


item, order = Item(), Order()
many = Item(many=True)
--- hold
import schemas
held = item, order, many = schemas.item, schemas.order, schemas.many
--- replace schemas.py
-     price = fields.Int(load_default=1)
+     price = fields.Int(load_default=2)
+     size = fields.Int(load_default=5)
--- expect
assert item.load({"name": "tea"}) == {"name": "tea", "price": 2, "size": 5, "marked": True}
assert order.load({"items": [{"name": "a"}]})["items"][0]["size"] == 5
assert many.load([{"name": "b"}])[0]["size"] == 5
assert held == (schemas.item, schemas.order, schemas.many)
--- report
assert report.ok and report.stale == ()
--- replace schemas.py
-     price = fields.Int(load_default=2)
-     size = fields.Int(load_default=5)
+     size = fields.Int(load_default=6)
--- expect
assert item.load({"name": "tea"}) == {"name": "tea", "size": 6, "marked": True}
--- replace schemas.py
-     @post_load
-     def mark(self, data, **others):
-         return {**data, "marked": True}
-
-
+
+
--- expect
assert item.load({"name": "tea"}) == {"name": "tea", "size": 6}
