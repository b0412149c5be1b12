A field with a default is given to what was made before, also where an `__init__` written by hand sets it otherwise.
--- file shop.py
from dataclasses import dataclass, field

class Order:
    def __init__(self, name="tea"):
        self.name = name
--- hold
import shop
old = shop.Order("milk")
--- replace shop.py
- class Order:
+ @dataclass
+ class Order:
+     name: str = "tea"
+     tags: list = field(default_factory=list)
+ 
...
-         self.name = name
+         self.name = name
+         self.tags = [name]
--- expect
assert old.name == "milk" and old.tags == []
assert shop.Order().tags == ["tea"]
