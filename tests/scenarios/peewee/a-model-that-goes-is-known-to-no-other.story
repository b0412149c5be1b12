A model of peewee that is removed leaves no key with the model that it led to; a new one brings its own.
needs: peewee
--- file models.py
from peewee import CharField, ForeignKeyField, Model

class Shop(Model):
    name = CharField(default="tea")

class Item(Model):
    shop = ForeignKeyField(Shop, backref="items")
--- hold
import models
from models import Shop
--- replace models.py
- class Item(Model):
-     shop = ForeignKeyField(Shop, backref="items")
+ class Line(Model):
+     shop = ForeignKeyField(Shop, backref="lines")
--- expect
assert [model.__name__ for model in Shop._meta.backrefs.values()] == ["Line"]
assert Shop.lines.rel_model is models.Line
