The names that pydantic keeps of a metaclass's call lead to the functions of the live class, not of one that gave way.
needs: pydantic
tags: cold
--- file shop.py
from pydantic import BaseModel
from pydantic._internal._model_construction import ModelMetaclass
from typing_extensions import deprecated


class Meta(ModelMetaclass):
    def __new__(mcs, name, bases, space, **settings):
        body = dict(space)
        return super().__new__(mcs, name, bases, body, **settings)


class Order(BaseModel, metaclass=Meta):
    count: int = 1

    @deprecated("ask for the total")
    def price(self):
        return self.count * 2

    @classmethod
    def of(cls, count):
        return cls(count=count)
--- hold
import shop
first = shop.Order()
--- replace shop.py
-     count: int = 1
+     count: int = 1
+     name: str = "tea"
--- expect
assert shop.Order().name == "tea" and first.count == 1
kept = shop.Order.__pydantic_parent_namespace__["body"]
assert kept["price"] is vars(shop.Order)["price"]
assert kept["of"].__func__ is vars(shop.Order)["of"].__func__
