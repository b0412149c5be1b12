What is read through another module's alias of a module, a class or a function follows its definition.
tags: cold
--- file config.py
LIMIT = 3
class Options:
    depth = 2
    def name(self):
        return "old"
def rate():
    return 1
--- file middle.py
import config as settings
Chosen = settings.Options
fee = settings.rate
--- file use.py
import middle
from middle import Chosen, fee as cost
LIMIT = middle.settings.LIMIT + 1
DEPTH = middle.Chosen.depth * 2
NAME = Chosen().name()
COST = middle.fee() + cost()
--- hold
import use
--- replace config.py
- LIMIT = 3
+ LIMIT = 4
...
-     depth = 2
+     depth = 5
...
-         return "old"
+         return "new"
...
-     return 1
+     return 10
--- expect
assert (use.LIMIT, use.DEPTH, use.NAME, use.COST) == (5, 10, "new", 20)
