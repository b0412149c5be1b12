A call that binds a name which a line above binds has the last word, also after an edit of that line; when it goes, the line has it.
imported: after
tags: cold
--- file shop.py
def declare(name, value):
    globals()[name] = value


TEA = 1
declare("TEA", 5)
ALL = [TEA]
exec("MILK = 2")
declare("MILK", 6)
--- hold
import shop
--- replace shop.py
- TEA = 1
+ TEA = 2
...
- exec("MILK = 2")
+ exec("MILK = 3")
--- expect
assert shop.TEA == 5 and shop.ALL == [5] and shop.MILK == 6
--- replace shop.py
- declare("TEA", 5)
...
- declare("MILK", 6)
--- expect
assert shop.TEA == 2 and shop.ALL == [2] and shop.MILK == 3
--- report
assert report.ok and report.stale == ()
