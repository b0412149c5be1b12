A generated initialiser is used though no function of the project ran.
imported: after
tags: cold
--- file models.py
from dataclasses import dataclass

@dataclass
class Row:
    price: int = 1
--- file shop.py
from models import Row

PRICE = Row().price
--- hold
import shop
--- replace models.py
-     price: int = 1
+     price: int = 2
--- expect
assert shop.PRICE == 2
