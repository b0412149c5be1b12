A function makes an object, and a method of that gives another one: the method is edited.
tags: cold
--- file conf.py
class Box:
    def __init__(self, n):
        self.n = n

    def bigger(self):
        return Box(self.n + 1)

def make():
    return Box(1)
--- file shop.py
import conf

box = conf.make()
BIG = box.bigger()
MADE = conf.make().bigger()
--- hold
import shop
--- replace conf.py
-         return Box(self.n + 1)
+         return Box(self.n + 20)
--- expect
assert (shop.BIG.n, shop.MADE.n) == (21, 21)
