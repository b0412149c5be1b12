An instance made at import from a class whose default changed is as in a fresh start.
tags: cold
--- file shop.py
class Settings:
    def __init__(self, rate=2):
        self.rate = rate


SETTINGS = Settings()
--- hold
import shop
--- replace shop.py
-     def __init__(self, rate=2):
+     def __init__(self, rate=3):
--- expect
assert shop.SETTINGS.rate == 3
