Bare objects that come with an edit, sentinels mostly, are one each, wherever they come.
tags: cold
--- file shop.py
LATER = None


class Door:
    OPEN = object()


def price(n):
    return n
--- file desk.py
def is_open(n):
    return True
--- hold
import shop, desk
was_open = shop.Door.OPEN
--- replace shop.py
- LATER = None
+ YES = object()
+ NO = object()
+ LATER = object()
...
-     OPEN = object()
+     OPEN = object()
+     SHUT = object()
+     AJAR = object()
--- replace desk.py
- def is_open(n):
+ UNKNOWN = object()
+ def is_open(n):
--- expect
door = shop.Door
things = [shop.YES, shop.NO, shop.LATER, door.OPEN, door.SHUT, door.AJAR, desk.UNKNOWN]
assert len(set(map(id, things))) == 7, things
assert door.OPEN is was_open
