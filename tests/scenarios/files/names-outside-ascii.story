Names in other scripts, and names that normalise to one another, are live.
tags: cold
--- file shop.py
größe = 1


def preis(ñ):
    return größe * ñ


class Körbchen:
    def anzahl(self):
        return 1
--- hold
import shop
korb = shop.Körbchen()
--- replace shop.py
- größe = 1
+ größe = 2
...
-         return 1
+         return 3
--- expect
assert shop.preis(2) == 4
assert korb.anzahl() == 3
