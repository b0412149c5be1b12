A name that a function gives another of its classes means that one: neither takes over the other.
tags: cold
--- file shop.py
def maker(n):
    class Worker:
        size = n

    return Worker

Three = maker(3)
Four = maker(4)

def best():
    return Three

Best = best()
--- hold
import shop
--- replace shop.py
-     return Three
+     return Four
--- expect
assert shop.Best is shop.Four
assert (shop.Three.size, shop.Four.size) == (3, 4)
