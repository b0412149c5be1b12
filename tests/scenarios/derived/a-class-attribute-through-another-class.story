A class attribute that reads another class's attribute follows it.
tags: cold
--- file config.py
class Settings:
    rate = 2
--- file shop.py
from config import Settings


class Basket:
    rate = Settings.rate * 10
--- hold
from shop import Basket
--- replace config.py
-     rate = 2
+     rate = 3
--- expect
assert Basket.rate == 30
