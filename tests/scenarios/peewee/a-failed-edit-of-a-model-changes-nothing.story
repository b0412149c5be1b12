Where an edit of a model of peewee fails, the keys between the models are those from before.
needs: peewee
--- file models.py
from peewee import CharField, ForeignKeyField, Model

class Shop(Model):
    name = CharField(default="tea")

class Item(Model):
    shop = ForeignKeyField(Shop, backref="items")
--- hold
from models import Item, Shop
key = Item.shop
before = dict(Item._meta.fields)
--- replace models.py
-     shop = ForeignKeyField(Shop, backref="items")
+     shop = ForeignKeyField(Shop, backref="items")
+     name = CharField()
+ 
+ raise OSError("full")
--- expect
def known():
    refs = list(Shop._meta.backrefs.items()), list(Shop._meta.model_backrefs[Item])
    return [(one is key, model is Item) for one, model in refs[0]], [one is key for one in refs[1]]
assert known() == ([(True, True)], [True])
assert Item._meta.fields == before
--- report
assert not report.ok
--- replace models.py
- raise OSError("full")
+ DONE = True
--- expect
assert sorted(Item._meta.fields) == ["id", "name", "shop"]
assert [(key is Item.shop, model is Item) for key, model in Shop._meta.backrefs.items()] == [(True, True)]
