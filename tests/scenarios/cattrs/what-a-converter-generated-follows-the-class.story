A converter of cattrs follows a class's fields, also where another class has them in its own function.
needs: cattrs
tags: cold
--- file shop.py
from dataclasses import dataclass

import attrs
import cattrs

def read(text, kind):
    return text.strip()

@dataclass
class Item:
    name: str

@attrs.define
class Box:
    item: Item

converter = cattrs.Converter()
converter.register_structure_hook(str, read)
FIRST = converter.unstructure(Box(Item("tea")))
--- hold
import shop
from shop import Box, Item, converter
made = converter.structure({"item": {"name": "tea"}}, Box)
def back(**item):
    return converter.unstructure(converter.structure({"item": item}, Box))["item"]
--- replace shop.py
-     name: str
+     name: str
+     size: int = 3
--- expect
assert back(name="a", size="4") == {"name": "a", "size": 4}
assert shop.FIRST == {"item": {"name": "tea", "size": 3}}
--- replace shop.py
-     size: int = 3
+     size: float = 3
--- expect
assert back(name="a", size="4.5") == {"name": "a", "size": 4.5}
--- replace shop.py
-     size: float = 3
+     price: int = 1
--- expect
assert back(name="a", size=4) == {"name": "a", "price": 1}
--- replace shop.py
-     return text.strip()
+     return text.strip().upper()
--- expect
assert back(name=" a", price=1) == {"name": "A", "price": 1}
--- replace shop.py
-     price: int = 1
+ 
--- expect
assert back(name="a", price=1) == {"name": "A"}
assert isinstance(made, Box)
