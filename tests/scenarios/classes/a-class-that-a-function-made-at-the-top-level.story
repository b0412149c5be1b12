A class that a statement has a function make stays the one that its instances belong to.
tags: cold
--- file shop.py
def maker(n):
    class Worker:
        size = n

        def run(self):
            return f"runs {n}"

        def rest(self):
            return "rests"

    return Worker

Three = maker(3)
Four = maker(4)
--- hold
import shop
from shop import Three
worker = Three()
--- replace shop.py
-             return f"runs {n}"
+             return f"works {n}"
--- expect
assert shop.Three is Three and isinstance(worker, Three)
assert (worker.run(), shop.Four().run()) == ("works 3", "works 4")
--- replace shop.py
-         size = n
+         size = n * 2
--- expect
assert shop.Three is Three and (worker.size, shop.Four.size) == (6, 8)
--- replace shop.py
-         def rest(self):
-             return "rests"
- 
--- expect
assert not hasattr(worker, "rest") and worker.run() == "works 3"
--- replace shop.py
- Three = maker(3)
+ Three = maker(30)
--- expect
assert isinstance(worker, shop.Three) and worker.run() == "works 30"
assert (worker.size, shop.Four.size) == (60, 8)
