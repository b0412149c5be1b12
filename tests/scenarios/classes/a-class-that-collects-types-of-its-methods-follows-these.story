A dataclass whose decorated methods say which types they give follows an edit of these types.
tags: cold
--- file graph_kit.py
import dataclasses

def resolver(function):
    return Resolver(function, function.__annotations__["return"])

class Resolver:
    def __init__(self, function, kind):
        self.function, self.kind = function, kind

def kind(cls):
    cls = dataclasses.dataclass(cls)
    cls.shape = {
        name: [field.name for field in dataclasses.fields(value.kind)]
        for name, value in vars(cls).items()
        if isinstance(value, Resolver)
    }
    return cls
--- file schema.py
from graph_kit import kind, resolver

@kind
class Item:
    name: str

@kind
class Query:
    page: int = 1

    @resolver
    def item(self) -> Item:
        return Item("tea")

SCHEMA = {"query": Query.shape}
--- hold
import schema
from schema import Query
--- replace schema.py
-     name: str
+     name: str
+     price: int = 3
--- expect
assert schema.SCHEMA == {"query": {"item": ["name", "price"]}}
assert Query is schema.Query
