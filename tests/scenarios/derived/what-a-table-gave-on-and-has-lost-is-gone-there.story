What a call has put into something else from a table, a class or a module goes there, too, when these lose it.
tags: cold
--- file conf.py
LIMITS = {"tea": 1, "milk": 2}

class Shop:
    RATE = 1
    NAME = "shop"
--- file kept.py
settled = {}

class Settings:
    def load(self, source):
        for key in dir(source):
            if key.isupper():
                setattr(self, key, getattr(source, key))

class Table(dict):
    def take(self, source):
        for key, value in vars(source).items():
            if key.isupper():
                self[key.lower()] = value

settings = Settings()
table = Table()
others = {}

def take(source):
    for key, value in source.items():
        others[key] = value
--- file shop.py
from conf import LIMITS, Shop
from kept import settings, settled, table, take

limits = {}
limits.update(LIMITS)
settled.update(LIMITS)
settled.update(water=5)
settings.load(Shop)
table.take(Shop)
take(LIMITS)
looped = {}
for key in LIMITS:
    looped[key] = LIMITS[key]
COUNT = len(limits), len(settled)
--- hold
import kept, shop
kept.others["mine"] = 1
kept.settings.mine = 1
--- replace conf.py
- LIMITS = {"tea": 1, "milk": 2}
+ LIMITS = {"tea": 3}
...
-     RATE = 1
-     NAME = "shop"
+     NAME = "Shop"
--- expect
assert shop.limits == {"tea": 3}, shop.limits
assert kept.settled == {"tea": 3, "water": 5}, kept.settled
assert vars(kept.settings) == {"NAME": "Shop", "mine": 1}, vars(kept.settings)
assert kept.table == {"name": "Shop"}, kept.table
assert kept.others == {"tea": 3, "mine": 1}, kept.others
assert shop.looped == {"tea": 3}, shop.looped
assert shop.COUNT == (1, 2), shop.COUNT
--- report
assert report.stale == (), str(report)
