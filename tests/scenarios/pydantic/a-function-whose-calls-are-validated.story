A function whose calls are validated has them validated by the signature that it has now.
needs: pydantic
tags: cold
--- file shop.py
from pydantic import BaseModel, validate_call

class Item(BaseModel):
    name: str

@validate_call
def price(n: int, unit: str = "EUR"):
    return n, unit

@validate_call
def named(item: Item):
    return item.model_dump()
--- hold
import shop
from shop import named, price
--- replace shop.py
- def price(n: int, unit: str = "EUR"):
-     return n, unit
+ def price(n: int, unit: str = "USD", rate: float = "2"):
+     return n, unit, rate
--- expect
assert price("3") == (3, "USD", "2")
assert price("3", rate="1.5") == (3, "USD", 1.5)
--- replace shop.py
-     name: str
+     name: str
+     size: int = 1
--- expect
assert named({"name": "tea", "size": "4"}) == {"name": "tea", "size": 4}
--- replace shop.py
- def price(n: int, unit: str = "USD", rate: float = "2"):
-     return n, unit, rate
+ def price(n: int, unit: str = "EUR"):
+     return n, unit
--- expect
assert price("3") == (3, "EUR")
