A model of peewee takes a field, another one and loses it; other models' keys lead to it as they did.
needs: peewee
tags: cold
--- file models.py
from peewee import CharField, ForeignKeyField, IntegerField, Model, SqliteDatabase

db = SqliteDatabase(":memory:")

class Base(Model):
    class Meta:
        database = db

class Shop(Base):
    name = CharField(default="tea")

class Item(Base):
    name = CharField()
    shop = ForeignKeyField(Shop, null=True, backref="items")

    def label(self):
        return self.name + "!"
--- hold
import models
from models import Item, Shop
old = Item(name="mate")
def keys():
    return [(key.name, model is Item, key is Item.shop) for key, model in Shop._meta.backrefs.items()]
--- replace models.py
-         return self.name + "!"
+         return self.name + "?"
--- expect
assert old.label() == "mate?"
--- replace models.py
-     name = CharField()
+     name = CharField()
+     price = IntegerField(default=3)
--- expect
assert models.Item is Item
assert sorted(Item._meta.fields) == ["id", "name", "price", "shop"]
assert Item(name="b").price == 3
assert Item.select().sql()[0].count("price") == 1
assert keys() == [("shop", True, True)]
--- replace models.py
-     price = IntegerField(default=3)
+     price = IntegerField(default=4)
--- expect
assert Item(name="b").price == 4
assert keys() == [("shop", True, True)]
--- replace models.py
-     price = IntegerField(default=4)
+     amount = IntegerField(default=1)
...
-     name = CharField(default="tea")
+     name = CharField(default="ale")
+     size = IntegerField(default=1)
--- expect
assert sorted(Item._meta.fields) == ["amount", "id", "name", "shop"]
assert not hasattr(Item, "price")
assert (Shop().name, Shop().size) == ("ale", 1)
assert Item.shop.rel_model is Shop
assert Item.shop.rel_field is Shop.id
assert Shop.items.rel_model is Item
assert keys() == [("shop", True, True)]
db = models.db
db.create_tables([Shop, Item])
assert Item.create(name="a", shop=Shop.create()).shop.items.count() == 1
--- replace models.py
-     shop = ForeignKeyField(Shop, null=True, backref="items")
- 
+ 
--- expect
assert sorted(Item._meta.fields) == ["amount", "id", "name"]
assert keys() == []
